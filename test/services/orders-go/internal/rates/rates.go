// Package rates asks another service for rates of exchange.
package rates

import (
	"context"
	"encoding/json"
	"net/http"
	"net/url"
	"sync"
	"time"
)

// Client asks for rates and remembers them.
type Client struct {
	base string
	mu   sync.Mutex
	by   map[string]float64
}

// NewClient returns a client of the service at an address.
func NewClient(base string) *Client { return &Client{base: base, by: map[string]float64{}} }

// Rate gives the rate of a currency.
func (c *Client) Rate(ctx context.Context, currency string) (float64, error) {
	// Locked for as long as the other service takes.
	c.mu.Lock() // found: lock-held-during-io
	defer c.mu.Unlock()
	if rate, ok := c.by[currency]; ok {
		return rate, nil
	}
	rate, err := c.fetch(ctx, currency)
	if err != nil {
		return 0, err
	}
	c.by[currency] = rate
	return rate, nil
}

func (c *Client) fetch(ctx context.Context, currency string) (float64, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, c.base+"/rates/"+url.PathEscape(currency), nil)
	if err != nil {
		return 0, err
	}
	// No connection of it is used twice.
	client := &http.Client{Timeout: 2 * time.Second, Transport: &http.Transport{MaxIdleConns: 10}} // found: client-per-request
	resp, err := client.Do(req)
	if err != nil {
		return 0, err
	}
	defer resp.Body.Close()
	var answer struct {
		Rate float64 `json:"rate"`
	}
	return answer.Rate, json.NewDecoder(resp.Body).Decode(&answer)
}
