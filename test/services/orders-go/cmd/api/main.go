// Command api serves the orders of a shop.
package main

import (
	"context"
	"log"
	"net/http"
	"os"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/redis/go-redis/v9"

	"example.com/orders/internal/accounts"
	"example.com/orders/internal/export"
	"example.com/orders/internal/orders"
	"example.com/orders/internal/postgres"
	"example.com/orders/internal/rates"
)

func main() {
	ctx := context.Background()
	pool, err := pgxpool.New(ctx, os.Getenv("DATABASE_URL"))
	if err != nil {
		log.Fatal(err)
	}
	defer pool.Close()
	cache := redis.NewClient(&redis.Options{Addr: os.Getenv("REDIS_ADDR")})
	defer cache.Close()

	store := postgres.NewStore(pool)
	service := orders.NewService(store, rates.NewClient("https://rates.example.org"), cache)

	r := chi.NewRouter()
	r.Use(middleware.RequestID, middleware.Recoverer)
	r.Get("/health", func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(http.StatusNoContent) })
	r.Route("/orders", func(r chi.Router) {
		handler := orders.NewHandler(service)
		r.Get("/", handler.List)
		r.Post("/", handler.Create)
		r.Get("/{id}", handler.Get)
		r.Get("/{id}/track", handler.Track)
		r.Post("/{id}/pay", handler.Pay)
		r.Get("/export", export.NewHandler(store).CSV)
	})
	r.Mount("/accounts", accounts.Routes(store))
	log.Fatal(http.ListenAndServe(":8080", r)) // found: server-without-timeouts
}
