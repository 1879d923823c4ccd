package main

import (
	"encoding/json"
	"io"
	"net/http"
	"time"
)

func decode[T any](r *http.Request) (value T, err error) {
	data, err := io.ReadAll(r.Body) // found: unbounded-body
	if err != nil {
		return value, err
	}
	err = json.Unmarshal(data, &value)
	return value, err
}

type note struct{ Text string }

func create(w http.ResponseWriter, r *http.Request) {
	if _, err := decode[note](r); err != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

func main() {
	http.HandleFunc("POST /notes", create)
	serve(http.DefaultServeMux)
}

func serve(h http.Handler) {
	server := &http.Server{Addr: ":8080", Handler: h, ReadHeaderTimeout: time.Second}
	_ = server.ListenAndServe()
}
