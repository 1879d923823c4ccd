package main

import (
	"log"
	"net/http"

	"github.com/gin-gonic/gin"
)

type mailer struct{ queue chan string }

func (m *mailer) send(c *gin.Context) {
	later := c.Copy()
	go func() { log.Println(later.ClientIP()) }()
	address := c.PostForm("address")
	go m.deliver(address)
	c.Status(http.StatusAccepted)
}

func (m *mailer) deliver(address string) { m.queue <- address }

func main() {
	m := &mailer{queue: make(chan string)}
	r := gin.New()
	r.POST("/mails", m.send)
	server := &http.Server{Addr: ":8080", Handler: r, ReadHeaderTimeout: 1}
	_ = server.ListenAndServe()
}
