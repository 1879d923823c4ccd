package main

import (
	"log"

	"github.com/gofiber/fiber/v2"
)

type tracker struct{ names chan string }

func (t *tracker) visit(c *fiber.Ctx) error {
	agent := c.Get("User-Agent")
	go func(t *tracker) { // found: kept-after-handler
		t.names <- agent
		log.Println("seen", agent)
	}(t)
	return c.SendStatus(fiber.StatusNoContent)
}

func main() {
	t := &tracker{names: make(chan string)}
	app := fiber.New()
	app.Group("/visits").Post("/", t.visit)
	_ = app.Listen(":8080")
}
