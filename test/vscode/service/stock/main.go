// Command stock says what is in store.
package main

import (
	"net/http"
	"time"
)

func level(w http.ResponseWriter, r *http.Request) {
	w.WriteHeader(http.StatusNoContent)
}

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /stock/{item}", level)
	server := &http.Server{Addr: ":8080", Handler: mux, ReadHeaderTimeout: 5 * time.Second}
	_ = server.ListenAndServe()
}
