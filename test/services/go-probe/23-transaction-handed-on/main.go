package main

import (
	"context"
	"database/sql"
	"net/http"
	"time"
)

type querier interface {
	ExecContext(context.Context, string, ...any) (sql.Result, error)
}

type queries struct{ on querier }

func (q *queries) with(tx *sql.Tx) *queries { return &queries{on: tx} }

func (q *queries) pay(ctx context.Context, id string) error {
	_, err := q.on.ExecContext(ctx, "UPDATE orders SET paid = true WHERE id = $1", id)
	return err
}

type shop struct {
	db      *sql.DB
	queries *queries
}

func (s *shop) pay(w http.ResponseWriter, r *http.Request) {
	tx, err := s.db.BeginTx(r.Context(), nil)
	if err != nil {
		return
	}
	defer func() { _ = tx.Rollback() }()
	own := s.queries.with(tx)
	if err := own.pay(r.Context(), r.PathValue("id")); err != nil {
		return
	}
	if err := s.queries.with(tx).pay(r.Context(), "2"); err != nil {
		return
	}
	if err := tx.Commit(); err != nil {
		return
	}
	_ = s.queries.pay(r.Context(), "3")
}

func main() {
	db := new(sql.DB)
	s := &shop{db: db, queries: &queries{on: db}}
	http.HandleFunc("POST /orders/{id}/pay", s.pay)
	serve(http.DefaultServeMux)
}

func serve(h http.Handler) {
	server := &http.Server{Addr: ":8080", Handler: h, ReadHeaderTimeout: time.Second}
	_ = server.ListenAndServe()
}
