// Package accounts lets customers in.
package accounts

import (
	"context"
	"net/http"

	"github.com/go-chi/chi/v5"
	"golang.org/x/crypto/bcrypt"
)

// Store keeps accounts.
type Store interface {
	PasswordHash(ctx context.Context, name string) ([]byte, error)
}

// Routes gives the routes of accounts.
func Routes(store Store) http.Handler {
	r := chi.NewRouter()
	r.Post("/login", login(store))
	return r
}

func login(store Store) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		hash, err := store.PasswordHash(r.Context(), r.FormValue("name"))
		if err != nil || bcrypt.CompareHashAndPassword(hash, []byte(r.FormValue("password"))) != nil { // found: cpu-heavy-request
			http.Error(w, "wrong name or password", http.StatusUnauthorized)
			return
		}
		w.WriteHeader(http.StatusNoContent)
	}
}
