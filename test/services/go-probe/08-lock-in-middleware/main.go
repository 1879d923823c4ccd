package main

import (
	"context"
	"net/http"
	"sync"
	"time"

	"github.com/redis/go-redis/v9"
)

type gate struct {
	guard sync.Mutex
	seen  map[string]int64
	redis *redis.Client
}

func (g *gate) around(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		g.guard.Lock() // found: lock-held-during-io
		count := g.count(r.Context(), r.RemoteAddr)
		g.guard.Unlock()
		if count > 100 {
			w.WriteHeader(http.StatusTooManyRequests)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func (g *gate) count(ctx context.Context, from string) int64 {
	g.seen[from] = g.redis.Incr(ctx, from).Val()
	return g.seen[from]
}

func main() {
	g := &gate{redis: redis.NewClient(&redis.Options{}), seen: map[string]int64{}}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /", func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(http.StatusNoContent) })
	serve(g.around(mux))
}

func serve(h http.Handler) {
	server := &http.Server{Addr: ":8080", Handler: h, ReadHeaderTimeout: time.Second}
	_ = server.ListenAndServe()
}
