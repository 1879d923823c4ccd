package store

import (
	"context"
	"database/sql"
)

type Store interface {
	Save(ctx context.Context, name string) error
	Find(ctx context.Context, id string) (string, error)
}

type database struct {
	db *sql.DB
}

func Open() Store {
	db, err := sql.Open("pgx", "postgres://localhost/shop")
	if err != nil {
		panic(err)
	}
	db.SetMaxOpenConns(25)
	return &database{db: db}
}
