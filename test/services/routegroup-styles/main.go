package main

import (
	"net/http"

	"github.com/go-pkgz/routegroup"
)

func main() {
	router := routegroup.New(http.NewServeMux())
	router.Use(logged)
	router.HandleFunc("GET /hello", index)
	api := router.Mount("/api")
	api.Group().Route(func(open *routegroup.Bundle) {
		open.Use(logged)
		open.HandleFunc("GET /find", index)
		open.With(logged).HandleFunc("POST /find", index)
		open.Mount("/rss").Route(func(rss *routegroup.Bundle) {
			rss.HandleFunc("GET /post", index)
		})
	})
	_ = http.ListenAndServe(":8080", router)
}

func logged(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { next.ServeHTTP(w, r) })
}

func index(w http.ResponseWriter, r *http.Request) {}
