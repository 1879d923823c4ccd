package main

import (
	"context"
	"net/http"
	"strings"
	"time"

	"golang.org/x/sync/errgroup"
)

type prices struct {
	client *http.Client
}

func (p *prices) all(w http.ResponseWriter, r *http.Request) {
	group, ctx := errgroup.WithContext(r.Context())
	for _, name := range strings.Split(r.FormValue("names"), ",") {
		group.Go(p.one(ctx, name)) // found: unbounded-fan-out
	}
	if err := group.Wait(); err != nil {
		w.WriteHeader(http.StatusBadGateway)
	}
}

func (p *prices) one(ctx context.Context, name string) func() error {
	return func() error {
		req, err := http.NewRequestWithContext(ctx, http.MethodGet, "https://example.org/"+name, nil)
		if err != nil {
			return err
		}
		resp, err := p.client.Do(req)
		if err != nil {
			return err
		}
		return resp.Body.Close()
	}
}

func main() {
	p := &prices{client: &http.Client{Timeout: time.Second, Transport: &http.Transport{MaxIdleConnsPerHost: 64}}}
	http.HandleFunc("GET /prices", p.all)
	serve(http.DefaultServeMux)
}

func serve(h http.Handler) {
	server := &http.Server{Addr: ":8080", Handler: h, ReadHeaderTimeout: time.Second}
	_ = server.ListenAndServe()
}
