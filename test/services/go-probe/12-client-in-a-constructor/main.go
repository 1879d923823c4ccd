package main

import (
	"context"
	"net/http"
	"time"

	"github.com/labstack/echo/v4"
	"github.com/redis/go-redis/v9"
)

type counter struct{ redis redis.UniversalClient }

func newCounter() *counter {
	return &counter{redis: redis.NewUniversalClient(&redis.UniversalOptions{Addrs: []string{"localhost:6379"}})} // found: client-per-request
}

func (c *counter) next(ctx context.Context) int64 { return c.redis.Incr(ctx, "n").Val() }

func main() {
	e := echo.New()
	e.GET("/next", func(c echo.Context) error {
		return c.JSON(http.StatusOK, newCounter().next(c.Request().Context()))
	})
	serve(e)
}

func serve(h http.Handler) {
	server := &http.Server{Addr: ":8080", Handler: h, ReadHeaderTimeout: time.Second}
	_ = server.ListenAndServe()
}
