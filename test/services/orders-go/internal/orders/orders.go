// Package orders is what the shop knows of its orders.
package orders

import (
	"context"
	"time"

	"github.com/redis/go-redis/v9"
)

// Order is one order of a customer.
type Order struct {
	ID       int64     `json:"id"`
	Customer string    `json:"customer"`
	Currency string    `json:"currency"`
	Cents    int64     `json:"cents"`
	Items    []Item    `json:"items"`
	Placed   time.Time `json:"placed"`
}

// Item is a line of an order.
type Item struct {
	Name  string `json:"name"`
	Count int    `json:"count"`
}

// Store keeps orders.
type Store interface {
	Open(ctx context.Context, limit int) ([]Order, error)
	ByID(ctx context.Context, id int64) (Order, error)
	Items(ctx context.Context, order int64) ([]Item, error)
	Create(ctx context.Context, order *Order) error
	Pay(ctx context.Context, id int64) error
}

// Rates converts currencies.
type Rates interface {
	Rate(ctx context.Context, currency string) (float64, error)
}

// Service holds the rules of the shop.
type Service struct {
	store Store
	rates Rates
	cache *redis.Client
}

// NewService returns a service on what it needs.
func NewService(store Store, rates Rates, cache *redis.Client) *Service {
	return &Service{store: store, rates: rates, cache: cache}
}

// List gives the open orders with their items.
func (s *Service) List(ctx context.Context) ([]Order, error) {
	found, err := s.store.Open(ctx, 50)
	if err != nil {
		return nil, err
	}
	for i := range found {
		// One query for each order.
		if found[i].Items, err = s.store.Items(ctx, found[i].ID); err != nil { // found: query-in-loop
			return nil, err
		}
	}
	return found, nil
}

// Get gives one order, in the currency that is asked for.
func (s *Service) Get(ctx context.Context, id int64, currency string) (Order, error) {
	order, err := s.store.ByID(ctx, id)
	if err != nil || currency == "" || currency == order.Currency {
		return order, err
	}
	rate, err := s.rates.Rate(ctx, currency)
	if err != nil {
		return order, err
	}
	order.Cents = int64(float64(order.Cents) * rate)
	order.Currency = currency
	return order, s.cache.Incr(ctx, "views:"+currency).Err()
}

// Create stores a new order.
func (s *Service) Create(ctx context.Context, order *Order) error {
	order.Placed = time.Now()
	return s.store.Create(ctx, order)
}

// Pay marks an order as paid.
func (s *Service) Pay(ctx context.Context, id int64) error { return s.store.Pay(ctx, id) }
