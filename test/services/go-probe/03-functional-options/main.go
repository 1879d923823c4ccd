package main

import (
	"io"
	"net/http"
	"time"

	"example.com/probe/fetch"
	"github.com/go-chi/chi/v5"
)

func main() {
	r := chi.NewRouter()
	r.Get("/feed", func(w http.ResponseWriter, req *http.Request) {
		body, err := fetch.New(fetch.WithLimit(time.Second), fetch.WithoutReuse()).Text(req.Context(), "https://example.org")
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
			return
		}
		_, _ = io.WriteString(w, body)
	})
	serve(r)
}

func serve(h http.Handler) {
	server := &http.Server{Addr: ":8080", Handler: h, ReadHeaderTimeout: time.Second}
	_ = server.ListenAndServe()
}
