// Package bank moves money.
package bank

import (
	"context"
	"database/sql"
)

// Ledger is what is written down.
type Ledger struct{ db *sql.DB }

// Transfer moves money from one account to another.
func (l *Ledger) Transfer(ctx context.Context, from, to int) error {
	tx, err := l.db.BeginTx(ctx, &sql.TxOptions{Isolation: sql.LevelSerializable})
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }()
	if _, err := tx.ExecContext(ctx, "UPDATE accounts SET cents = cents - 1 WHERE id = $1", from); err != nil {
		return err
	}
	limit, err := l.limitOf(ctx, to)
	if err != nil || limit == 0 {
		return err
	}
	return tx.Commit()
}

func (l *Ledger) limitOf(ctx context.Context, account int) (limit int, err error) {
	err = l.db.QueryRowContext(ctx, "SELECT cents FROM limits WHERE account = $1", account).Scan(&limit) // found: second-connection
	return
}
