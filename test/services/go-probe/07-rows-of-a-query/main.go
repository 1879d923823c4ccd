package main

import (
	"context"
	"database/sql"
	"net/http"
	"time"
)

type users struct{ *sql.DB }

func (u users) known(ctx context.Context, name string) (found bool) {
	rows, err := u.QueryContext(ctx, `SELECT 1 FROM users WHERE name = $1`, name) // found: rows-not-closed
	if err != nil {
		return false
	}
	found = rows.Next()
	return found
}

func main() {
	u := users{new(sql.DB)}
	http.HandleFunc("HEAD /users/{name}", func(w http.ResponseWriter, r *http.Request) {
		if !u.known(r.Context(), r.PathValue("name")) {
			w.WriteHeader(http.StatusNotFound)
		}
	})
	serve(http.DefaultServeMux)
}

func serve(h http.Handler) {
	server := &http.Server{Addr: ":8080", Handler: h, ReadHeaderTimeout: time.Second}
	_ = server.ListenAndServe()
}
