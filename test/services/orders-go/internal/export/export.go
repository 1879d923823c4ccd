// Package export writes all orders into a file.
package export

import (
	"compress/gzip"
	"context"
	"encoding/csv"
	"net/http"
	"strconv"

	"example.com/orders/internal/orders"
)

// Store gives all orders.
type Store interface {
	All(ctx context.Context) ([]orders.Order, error)
}

// Handler writes exports.
type Handler struct{ store Store }

// NewHandler returns a handler on a store.
func NewHandler(store Store) *Handler { return &Handler{store: store} }

// CSV answers with a compressed table of all orders.
func (h *Handler) CSV(w http.ResponseWriter, r *http.Request) {
	all, err := h.store.All(r.Context())
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Encoding", "gzip")
	w.Header().Set("Content-Type", "text/csv")
	zip := gzip.NewWriter(w) // found: compressor-per-request
	defer func() { _ = zip.Close() }()
	table := csv.NewWriter(zip)
	for _, order := range all {
		_ = table.Write([]string{strconv.FormatInt(order.ID, 10), order.Customer, strconv.FormatInt(order.Cents, 10)})
	}
	table.Flush()
}
