package main

import (
	"context"
	"net/http"
	"time"

	"github.com/jmoiron/sqlx"
)

type totals map[string]int

func (t totals) fill(ctx context.Context, db sqlx.ExtContext) {
	for name := range t {
		var n int
		_ = sqlx.GetContext(ctx, db, &n, "SELECT sum(cents) FROM orders WHERE customer = $1", name) // found: query-in-loop
		t[name] = n
	}
}

type api struct{ db *sqlx.DB }

func (a *api) totals(w http.ResponseWriter, r *http.Request) {
	found := totals{}
	_ = r.ParseForm()
	for name := range r.Form {
		found[name] = 0
	}
	found.fill(r.Context(), a.db)
}

func main() {
	a := &api{}
	http.HandleFunc("GET /totals", a.totals)
	serve(http.DefaultServeMux)
}

func serve(h http.Handler) {
	server := &http.Server{Addr: ":8080", Handler: h, ReadHeaderTimeout: time.Second}
	_ = server.ListenAndServe()
}
