package main

import (
	"compress/gzip"
	"io"
	"net/http"
	"time"
)

type zipped struct {
	http.ResponseWriter
	to io.Writer
}

func (z zipped) Write(data []byte) (int, error) { return z.to.Write(data) }

func compress(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		to, err := gzip.NewWriterLevel(w, gzip.BestSpeed) // found: compressor-per-request
		if err != nil {
			next.ServeHTTP(w, r)
			return
		}
		defer to.Close()
		next.ServeHTTP(zipped{w, to}, r)
	})
}

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /text", func(w http.ResponseWriter, r *http.Request) { _, _ = io.WriteString(w, "text") })
	serve(compress(mux))
}

func serve(h http.Handler) {
	server := &http.Server{Addr: ":8080", Handler: h, ReadHeaderTimeout: time.Second}
	_ = server.ListenAndServe()
}
