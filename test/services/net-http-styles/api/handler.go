package api

import (
	"net/http"

	"example.com/shop/store"
)

type Handler struct {
	store store.Store
}

func New(s store.Store) *Handler { return &Handler{store: s} }

func (h *Handler) CreateOrder(w http.ResponseWriter, r *http.Request) {
	if err := h.store.Save(r.Context(), "order"); err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
	}
}
