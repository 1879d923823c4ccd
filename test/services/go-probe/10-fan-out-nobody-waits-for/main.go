package main

import (
	"net/http"
	"time"

	"context"
	"github.com/jackc/pgx/v5/pgxpool"
)

type audit struct{ pool *pgxpool.Pool }

func (a *audit) record(w http.ResponseWriter, r *http.Request) {
	if err := r.ParseForm(); err != nil {
		return
	}
	for name := range r.PostForm {
		go a.write(name) // found: unbounded-fan-out
	}
}

func (a *audit) write(name string) {
	_, _ = a.pool.Exec(context.Background(), "INSERT INTO audit VALUES ($1)", name)
}

func main() {
	a := &audit{}
	http.HandleFunc("POST /audit", a.record)
	serve(http.DefaultServeMux)
}

func serve(h http.Handler) {
	server := &http.Server{Addr: ":8080", Handler: h, ReadHeaderTimeout: time.Second}
	_ = server.ListenAndServe()
}
