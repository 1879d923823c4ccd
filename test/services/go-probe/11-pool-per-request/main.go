package main

import (
	"net/http"

	"example.com/probe/db"
	"github.com/gin-gonic/gin"
)

func main() {
	r := gin.New()
	v1 := r.Group("/v1")
	v1.GET("/count", func(c *gin.Context) {
		handle, err := db.Open()
		if err != nil {
			c.Status(http.StatusInternalServerError)
			return
		}
		defer handle.Close()
		var n int
		_ = handle.QueryRowContext(c.Request.Context(), "SELECT count(*) FROM users").Scan(&n)
		c.JSON(http.StatusOK, n)
	})
	server := &http.Server{Addr: ":8080", Handler: r, ReadHeaderTimeout: 1}
	_ = server.ListenAndServe()
}
