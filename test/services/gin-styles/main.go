package main

import (
	"net/http"

	"example.com/gin/items"
	"github.com/gin-gonic/gin"
)

func main() {
	r := gin.Default()
	r.GET("/ping", ping)
	r.Match([]string{"GET", "HEAD"}, "/match", ping)
	r.Handle(http.MethodPost, "/handle", ping)
	r.Any("/any", ping)
	r.StaticFile("/favicon.ico", "./favicon.ico")
	r.Static("/assets", "./assets")
	r.GET("relative", ping)

	v1 := r.Group("/v1", auth())
	{
		v1.POST("/login", ping)
		// On the engine although it stands in the block of the group.
		r.GET("/outside", ping)
		users := v1.Group("/users/")
		{
			users.GET("", ping)
			users.GET(":id", auth(), ping)
		}
	}
	r.Group("/chained").Use(auth()).DELETE("/:id", ping)
	items.Register(v1.Group("/items"), items.NewService())
	r.GET("/wrapped", gin.WrapF(plain))
	r.NoRoute(ping)
	_ = r.Run()
}

func ping(c *gin.Context) { c.JSON(http.StatusOK, gin.H{"ok": true}) }

func plain(w http.ResponseWriter, r *http.Request) {}

func auth() gin.HandlerFunc {
	return func(c *gin.Context) { c.Next() }
}
