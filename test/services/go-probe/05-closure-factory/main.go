package main

import (
	"net/http"
	"regexp"
	"time"
)

func checked(pattern string) func(http.HandlerFunc) http.HandlerFunc {
	outer := regexp.MustCompile(pattern)
	return func(next http.HandlerFunc) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) {
			if !outer.MatchString(r.URL.Path) || regexp.MustCompile(`\s`).MatchString(r.URL.Path) { // found: pattern-compiled-per-request
				w.WriteHeader(http.StatusNotFound)
				return
			}
			next(w, r)
		}
	}
}

func main() {
	only := checked("^/[a-z]+$")
	mux := http.NewServeMux()
	mux.HandleFunc("/{name}", only(func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(http.StatusNoContent) }))
	serve(mux)
}

func serve(h http.Handler) {
	server := &http.Server{Addr: ":8080", Handler: h, ReadHeaderTimeout: time.Second}
	_ = server.ListenAndServe()
}
