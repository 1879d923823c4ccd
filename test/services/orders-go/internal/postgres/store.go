// Package postgres keeps what the shop has to remember.
package postgres

import (
	"context"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"example.com/orders/internal/orders"
)

// Store keeps orders and accounts in PostgreSQL.
type Store struct{ pool *pgxpool.Pool }

// NewStore returns a store on a pool.
func NewStore(pool *pgxpool.Pool) *Store { return &Store{pool: pool} }

// Open gives orders that are not paid.
func (s *Store) Open(ctx context.Context, limit int) ([]orders.Order, error) {
	rows, err := s.pool.Query(ctx, "SELECT id, customer, currency, cents, placed FROM orders WHERE NOT paid LIMIT $1", limit)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var found []orders.Order
	for rows.Next() {
		var order orders.Order
		if err := rows.Scan(&order.ID, &order.Customer, &order.Currency, &order.Cents, &order.Placed); err != nil {
			return nil, err
		}
		found = append(found, order)
	}
	return found, rows.Err()
}

// All gives every order there is.
func (s *Store) All(ctx context.Context) ([]orders.Order, error) {
	rows, err := s.pool.Query(ctx, "SELECT id, customer, currency, cents, placed FROM orders ORDER BY id") // found: unbounded-query
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, func(row pgx.CollectableRow) (orders.Order, error) {
		var order orders.Order
		err := row.Scan(&order.ID, &order.Customer, &order.Currency, &order.Cents, &order.Placed)
		return order, err
	})
}

// ByID gives one order.
func (s *Store) ByID(ctx context.Context, id int64) (orders.Order, error) {
	order := orders.Order{ID: id}
	err := s.pool.QueryRow(ctx, "SELECT customer, currency, cents, placed FROM orders WHERE id = $1", id).
		Scan(&order.Customer, &order.Currency, &order.Cents, &order.Placed)
	return order, err
}

// Items gives the lines of an order.
func (s *Store) Items(ctx context.Context, order int64) ([]orders.Item, error) {
	rows, err := s.pool.Query(ctx, "SELECT name, count FROM items WHERE order_id = $1", order)
	if err != nil {
		return nil, err
	}
	var items []orders.Item
	for rows.Next() {
		var item orders.Item
		if err := rows.Scan(&item.Name, &item.Count); err != nil {
			return nil, err
		}
		items = append(items, item)
	}
	return items, nil
}

// Create stores an order with its items.
func (s *Store) Create(ctx context.Context, order *orders.Order) error {
	tx, err := s.pool.Begin(ctx)
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback(ctx) }()
	row := tx.QueryRow(ctx, "INSERT INTO orders (customer, currency, cents) VALUES ($1, $2, $3) RETURNING id",
		order.Customer, order.Currency, order.Cents)
	if err := row.Scan(&order.ID); err != nil {
		return err
	}
	for _, item := range order.Items {
		if _, err := tx.Exec(ctx, "INSERT INTO items (order_id, name, count) VALUES ($1, $2, $3)", order.ID, item.Name, item.Count); err != nil { // found: query-in-loop
			return err
		}
	}
	return tx.Commit(ctx)
}

// Pay marks an order as paid.
func (s *Store) Pay(ctx context.Context, id int64) error {
	tx, err := s.pool.Begin(ctx)
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback(ctx) }()
	if _, err := tx.Exec(ctx, "UPDATE orders SET paid = true WHERE id = $1", id); err != nil {
		return err
	}
	// On another connection than the transaction.
	if err := s.note(ctx, "paid", id); err != nil {
		return err
	}
	return tx.Commit(ctx)
}

func (s *Store) note(ctx context.Context, what string, id int64) error {
	_, err := s.pool.Exec(ctx, "INSERT INTO audit (what, order_id) VALUES ($1, $2)", what, id) // found: second-connection
	return err
}

// PasswordHash gives the hash of an account.
func (s *Store) PasswordHash(ctx context.Context, name string) ([]byte, error) {
	var hash []byte
	err := s.pool.QueryRow(ctx, "SELECT hash FROM accounts WHERE name = $1", name).Scan(&hash)
	return hash, err
}
