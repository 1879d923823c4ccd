package main

import (
	"context"
	"encoding/json"
	"net/http"
	"time"
)

type clock struct{ http *http.Client }

type reply struct {
	resp *http.Response
	at   time.Time
}

func (c *clock) send(ctx context.Context, url string) (*http.Response, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return nil, err
	}
	return c.http.Do(req)
}

func (c *clock) ask(ctx context.Context) (now time.Time, err error) {
	resp, err := c.http.Get("https://time.example.org") // found: body-not-closed
	if err != nil {
		return now, err
	}
	err = decode(resp, &now)
	return now, err
}

func decode(resp *http.Response, into any) error {
	if resp.StatusCode != http.StatusOK {
		return http.ErrNotSupported
	}
	return json.NewDecoder(resp.Body).Decode(into)
}

func (c *clock) handle(w http.ResponseWriter, r *http.Request) {
	now, err := c.ask(r.Context())
	if err != nil {
		w.WriteHeader(http.StatusBadGateway)
		return
	}
	resp, err := c.send(r.Context(), "https://time.example.org/zone")
	if err != nil {
		w.WriteHeader(http.StatusBadGateway)
		return
	}
	kept := reply{resp: resp, at: now}
	defer kept.resp.Body.Close()
	_ = json.NewEncoder(w).Encode(kept.at)
}

func main() {
	c := &clock{http: &http.Client{Timeout: time.Second}}
	http.HandleFunc("/time", c.handle)
	serve(http.DefaultServeMux)
}

func serve(h http.Handler) {
	server := &http.Server{Addr: ":8080", Handler: h, ReadHeaderTimeout: time.Second}
	_ = server.ListenAndServe()
}
