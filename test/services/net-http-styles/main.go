package main

import (
	"log"
	"net/http"
	"time"

	"example.com/shop/api"
	"example.com/shop/store"
)

var base = "/"

type server struct {
	mux *http.ServeMux
	api *api.Handler
}

func newServer(s store.Store) *server {
	srv := &server{mux: http.NewServeMux(), api: api.New(s)}
	srv.routes()
	return srv
}

func (s *server) routes() {
	s.mux.HandleFunc("GET "+base+"health", health)
	s.mux.Handle("POST /orders", logged(http.HandlerFunc(s.api.CreateOrder)))
	s.mux.HandleFunc("/any", s.any)
	s.mux.Handle("GET /page/{$}", http.TimeoutHandler(http.HandlerFunc(health), time.Second, "slow"))
	s.mux.Handle("/admin/", http.StripPrefix("/admin", adminMux()))
	s.mux.Handle("/v1/", api.Mux(s.api))
	for _, route := range table {
		s.mux.HandleFunc(route.pattern, route.handle)
	}
	for path, handle := range map[string]http.HandlerFunc{"/first": health, "/second": health} {
		s.mux.Handle("GET "+path, handle)
	}
}

var table = []struct {
	pattern string
	handle  http.HandlerFunc
}{
	{"GET /table/a", health},
	{"DELETE /table/{id}", health},
}

func adminMux() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /users", health)
	mux.Handle("GET /stats", &stats{})
	return logged(mux)
}

type stats struct{}

func (s *stats) ServeHTTP(w http.ResponseWriter, r *http.Request) {}

func logged(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		log.Println(r.URL.Path)
		next.ServeHTTP(w, r)
	})
}

func health(w http.ResponseWriter, r *http.Request) {}

func (s *server) any(w http.ResponseWriter, r *http.Request) {}

func main() {
	http.HandleFunc("GET /debug", health)
	srv := newServer(store.Open())
	log.Fatal(http.ListenAndServe(":8080", logged(srv.mux)))
}
