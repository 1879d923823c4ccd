// Package db opens the database.
package db

import (
	"database/sql"

	_ "github.com/lib/pq" // the driver
)

// Open opens it.
func Open() (*sql.DB, error) {
	return sql.Open("postgres", "postgres://localhost/users") // found: connection-per-request
}
