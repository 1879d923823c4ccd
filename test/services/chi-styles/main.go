package main

import (
	"net/http"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"
)

type app struct {
	router chi.Router
}

func (a *app) mountRoutes() {
	a.router = chi.NewRouter()
	a.router.Use(middleware.Logger)
	a.router.Get("/", index)
	a.router.Route("/articles", func(r chi.Router) {
		r.With(paginate).Get("/", index)
		r.Post("/", index)
		r.Route("/{id:[0-9]+}", func(r chi.Router) {
			r.Use(paginate)
			r.Get("/", index)
			r.Put("/", index)
		})
	})
	a.router.Mount("/admin", adminRouter())
	a.router.Group(func(r chi.Router) {
		r.Use(paginate)
		r.Method("DELETE", "/grouped", http.HandlerFunc(index))
		r.MethodFunc(http.MethodPatch, "/grouped", index)
		r.Handle("GET /pattern", http.HandlerFunc(index))
		r.HandleFunc("/all", index)
	})
	a.router.Route("/methods", a.methods)
}

func (a *app) methods(r chi.Router) {
	r.Get("/list", index)
}

func adminRouter() chi.Router {
	r := chi.NewRouter()
	r.Get("/users", index)
	return r
}

func paginate(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { next.ServeHTTP(w, r) })
}

func index(w http.ResponseWriter, r *http.Request) {}

func main() {
	a := &app{}
	a.mountRoutes()
	_ = http.ListenAndServe(":3000", a.router)
}
