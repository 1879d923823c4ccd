package main

import (
	"net/http"
	"sync"
	"time"
)

var tokens = struct {
	sync.Mutex
	current string
	until   time.Time
}{}

var client = &http.Client{Timeout: 3 * time.Second}

func token() string {
	tokens.Lock() // found: lock-held-during-io
	defer tokens.Unlock()
	if time.Now().After(tokens.until) {
		refresh()
	}
	return tokens.current
}

func refresh() {
	resp, err := client.Post("https://auth.example.org/token", "application/json", nil)
	if err != nil {
		return
	}
	defer resp.Body.Close()
	tokens.until = time.Now().Add(time.Hour)
}

func main() {
	http.HandleFunc("GET /token", func(w http.ResponseWriter, r *http.Request) { _, _ = w.Write([]byte(token())) })
	serve(http.DefaultServeMux)
}

func serve(h http.Handler) {
	server := &http.Server{Addr: ":8080", Handler: h, ReadHeaderTimeout: time.Second}
	_ = server.ListenAndServe()
}
