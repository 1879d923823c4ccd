package main

import "github.com/gofiber/fiber/v3"

func main() {
	app := fiber.New()
	app.Get("/", index)
	api := app.Group("/api", guard)
	v1 := api.Group("/v1")
	v1.Get("/list", guard, index)
	v1.Post("/list", index).Name("create")
	app.Route("/users", func(r fiber.Router) {
		r.Get("/:id", index)
	})
	micro := fiber.New()
	micro.Get("/doe", index)
	app.Use("/john", micro)
	app.Add([]string{"PUT", "PATCH"}, "/added", index)
	app.All("/all", index)
	_ = app.Listen(":3000")
}

func index(c fiber.Ctx) error { return c.JSON(fiber.Map{}) }

func guard(c fiber.Ctx) error { return c.Next() }
