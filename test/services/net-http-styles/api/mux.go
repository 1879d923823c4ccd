package api

import "net/http"

// Mux repeats the whole path: nothing was taken off it.
func Mux(h *Handler) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /v1/orders/{id}", h.order)
	return mux
}

func (h *Handler) order(w http.ResponseWriter, r *http.Request) {
	_, _ = h.store.Find(r.Context(), r.PathValue("id"))
}
