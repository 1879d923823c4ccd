package main

import (
	"context"
	"database/sql"
	"encoding/json"
	"net/http"
	"time"
)

type row interface{ load(*sql.Rows) error }

// repo keeps things of one type.
type repo[T any] struct {
	db    *sql.DB
	query string
}

func (r *repo[T]) one(ctx context.Context, id int) (string, error) {
	var text string
	err := r.db.QueryRowContext(ctx, r.query, id).Scan(&text)
	return text, err
}

type author struct{}

type page struct {
	ids     []int
	authors *repo[author]
}

func (p *page) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	names := make([]string, 0, len(p.ids))
	for _, id := range p.ids {
		name, err := p.authors.one(r.Context(), id) // found: query-in-loop
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		names = append(names, name)
	}
	_ = json.NewEncoder(w).Encode(names)
}

func main() {
	var db *sql.DB
	mux := http.NewServeMux()
	mux.Handle("GET /authors", &page{authors: &repo[author]{db: db, query: "SELECT name FROM authors WHERE id = $1"}})
	serve(mux)
}

func serve(h http.Handler) {
	server := &http.Server{Addr: ":8080", Handler: h, ReadHeaderTimeout: time.Second}
	_ = server.ListenAndServe()
}
