package main

import (
	"compress/gzip"
	"net/http"
	"strings"
	"sync"
	"time"

	"golang.org/x/sync/errgroup"
	"golang.org/x/sync/semaphore"
)

var client = &http.Client{Timeout: time.Second}
var zips = sync.Pool{New: func() any { return gzip.NewWriter(nil) }}
var few = semaphore.NewWeighted(4)

func all(w http.ResponseWriter, r *http.Request) {
	zip := zips.Get().(*gzip.Writer)
	defer zips.Put(zip)
	zip.Reset(w)
	defer zip.Close()
	names := strings.Split(r.FormValue("names"), ",")
	var group errgroup.Group
	group.SetLimit(4)
	for _, name := range names {
		group.Go(func() error { return one(name) })
	}
	_ = group.Wait()
	for _, name := range names {
		if err := few.Acquire(r.Context(), 1); err != nil {
			return
		}
		go func() {
			defer few.Release(1)
			_ = one(name)
		}()
	}
	jobs := make(chan string)
	var done sync.WaitGroup
	for range 4 {
		done.Go(func() {
			for name := range jobs {
				_ = one(name)
			}
		})
	}
	for _, name := range names {
		jobs <- name
	}
	close(jobs)
	done.Wait()
}

func one(name string) error {
	resp, err := client.Get("https://example.org/" + name)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

func main() {
	http.HandleFunc("GET /all", all)
	serve(http.DefaultServeMux)
}

func serve(h http.Handler) {
	server := &http.Server{Addr: ":8080", Handler: h, ReadHeaderTimeout: time.Second}
	_ = server.ListenAndServe()
}
