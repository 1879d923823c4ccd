package main

import (
	"net/http"
	"time"

	"example.com/probe/weather"
)

type source interface {
	Now(place string) (string, error)
}

type server struct{ from source }

func (s server) now(w http.ResponseWriter, r *http.Request) {
	text, err := s.from.Now(r.PathValue("place"))
	if err != nil {
		w.WriteHeader(http.StatusBadGateway)
	}
	_, _ = w.Write([]byte(text))
}

func main() {
	s := server{from: weather.Station{Base: "https://example.org/"}}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /weather/{place}", s.now)
	serve(mux)
}

func serve(h http.Handler) {
	server := &http.Server{Addr: ":8080", Handler: h, ReadHeaderTimeout: time.Second}
	_ = server.ListenAndServe()
}
