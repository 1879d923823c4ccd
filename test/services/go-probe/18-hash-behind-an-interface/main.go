package main

import (
	"net/http"
	"time"

	"example.com/probe/secret"
)

type hasher interface{ Hash(string) ([]byte, error) }

type signup struct{ hasher }

func (s signup) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if _, err := s.Hash(r.FormValue("password")); err != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

func main() {
	http.Handle("POST /signup", signup{secret.Costly(12)})
	serve(http.DefaultServeMux)
}

func serve(h http.Handler) {
	server := &http.Server{Addr: ":8080", Handler: h, ReadHeaderTimeout: time.Second}
	_ = server.ListenAndServe()
}
