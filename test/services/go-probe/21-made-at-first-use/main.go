package main

import (
	"net/http"
	"regexp"
	"sync"
	"time"

	"github.com/redis/go-redis/v9"
)

var cache = sync.OnceValue(func() *redis.Client { return redis.NewClient(&redis.Options{}) })

type lazy struct {
	mu     sync.Mutex
	client *http.Client
	by     map[string]*regexp.Regexp
}

func (l *lazy) http() *http.Client {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.client == nil {
		l.client = &http.Client{Timeout: time.Second, Transport: &http.Transport{MaxIdleConnsPerHost: 8}}
	}
	return l.client
}

func (l *lazy) handle(w http.ResponseWriter, r *http.Request) {
	resp, err := l.http().Get("https://example.org")
	if err != nil {
		return
	}
	defer resp.Body.Close()
	_ = cache().Incr(r.Context(), "n").Err()
}

func main() {
	l := &lazy{}
	http.HandleFunc("GET /n", l.handle)
	serve(http.DefaultServeMux)
}

func serve(h http.Handler) {
	server := &http.Server{Addr: ":8080", Handler: h, ReadHeaderTimeout: time.Second}
	_ = server.ListenAndServe()
}
