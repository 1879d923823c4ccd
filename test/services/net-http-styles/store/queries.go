package store

import "context"

func (d *database) Save(ctx context.Context, name string) error {
	_, err := d.db.ExecContext(ctx, "INSERT INTO orders (name) VALUES ($1)", name)
	return err
}

func (d *database) Find(ctx context.Context, id string) (string, error) {
	var name string
	err := d.db.QueryRowContext(ctx, "SELECT name FROM orders WHERE id = $1", id).Scan(&name)
	return name, err
}
