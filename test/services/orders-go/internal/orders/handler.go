package orders

import (
	"encoding/json"
	"io"
	"net/http"
	"regexp"
	"strconv"

	"github.com/go-chi/chi/v5"
)

// Handler answers requests about orders.
type Handler struct{ service *Service }

// NewHandler returns a handler on a service.
func NewHandler(service *Service) *Handler { return &Handler{service: service} }

// List answers with the open orders.
func (h *Handler) List(w http.ResponseWriter, r *http.Request) {
	found, err := h.service.List(r.Context())
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	write(w, found)
}

// Get answers with one order.
func (h *Handler) Get(w http.ResponseWriter, r *http.Request) {
	currency := r.URL.Query().Get("currency")
	// The pattern is compiled for each request.
	if currency != "" && !regexp.MustCompile(`^[A-Z]{3}$`).MatchString(currency) { // found: pattern-compiled-per-request
		http.Error(w, "unknown currency", http.StatusBadRequest)
		return
	}
	order, err := h.service.Get(r.Context(), id(r), currency)
	if err != nil {
		http.Error(w, err.Error(), http.StatusNotFound)
		return
	}
	write(w, order)
}

// Create reads an order and stores it.
func (h *Handler) Create(w http.ResponseWriter, r *http.Request) {
	// All of it, however long it is.
	body, err := io.ReadAll(r.Body) // found: unbounded-body
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	var order Order
	if err := json.Unmarshal(body, &order); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if err := h.service.Create(r.Context(), &order); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusCreated)
	write(w, order)
}

// Track asks the carrier where a parcel is.
func (h *Handler) Track(w http.ResponseWriter, r *http.Request) {
	// Without a limit of time, and without closing the answer.
	resp, err := http.Get("https://carrier.example.org/parcels/" + strconv.FormatInt(id(r), 10)) // found: body-not-closed client-without-timeout
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	var where map[string]any
	if err := json.NewDecoder(resp.Body).Decode(&where); err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	write(w, where)
}

// Pay marks an order as paid.
func (h *Handler) Pay(w http.ResponseWriter, r *http.Request) {
	if err := h.service.Pay(r.Context(), id(r)); err != nil {
		http.Error(w, err.Error(), http.StatusConflict)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func id(r *http.Request) int64 {
	number, _ := strconv.ParseInt(chi.URLParam(r, "id"), 10, 64)
	return number
}

func write(w http.ResponseWriter, value any) {
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(value)
}
