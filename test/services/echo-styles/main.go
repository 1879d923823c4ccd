package main

import (
	"net/http"

	"github.com/labstack/echo/v4"
	"github.com/labstack/echo/v4/middleware"
)

type handlers struct{}

func (h *handlers) list(c echo.Context) error { return c.JSON(http.StatusOK, nil) }

func initRoutes(e *echo.Echo, h *handlers) {
	g := e.Group("/api", middleware.Logger())
	g.GET("/items", h.list, guard)
	g.POST("/items", permitted(h.list))
	inner := g.Group("/admin")
	inner.DELETE("/items/:id", h.list)
	e.Add(http.MethodPatch, "/patched", h.list)
	e.Match([]string{"GET", "POST"}, "/both", h.list)
	e.Any("/any", h.list)
	e.GET("/", func(c echo.Context) error { return nil })
	g.Any("/wrapped/*", echo.WrapHandler(http.DefaultServeMux))
}

func guard(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error { return next(c) }
}

func permitted(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error { return next(c) }
}

func main() {
	e := echo.New()
	e.Use(middleware.Recover())
	initRoutes(e, &handlers{})
	e.Logger.Fatal(e.Start(":8080"))
}
