// Package fetch gets texts.
package fetch

import (
	"context"
	"io"
	"net/http"
	"time"
)

// Fetcher gets texts.
type Fetcher struct{ client http.Client }

// Option changes a fetcher.
type Option func(*Fetcher)

// WithLimit limits the time of one request.
func WithLimit(limit time.Duration) Option { return func(f *Fetcher) { f.client.Timeout = limit } }

// WithoutReuse keeps fetchers apart.
func WithoutReuse() Option {
	return func(f *Fetcher) {
		f.client.Transport = &http.Transport{ // found: client-per-request
			MaxIdleConns: 1,
		}
	}
}

// New makes a fetcher.
func New(options ...Option) *Fetcher {
	f := &Fetcher{}
	for _, option := range options {
		option(f)
	}
	return f
}

// Text gets one text.
func (f *Fetcher) Text(ctx context.Context, url string) (string, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return "", err
	}
	resp, err := f.client.Do(req)
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	text, err := io.ReadAll(resp.Body)
	return string(text), err
}
