package main

import (
	"io"
	"net/http"
	"os"
	"sync"
)

var shared = &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: 256}}

func registerUpstream(mux *http.ServeMux) {
	mux.HandleFunc("GET /upstream/sequential", sequential)
	mux.HandleFunc("GET /upstream/shared", concurrent)
}

func get(client *http.Client, name string) (string, error) {
	response, err := client.Get(os.Getenv("LAB_UPSTREAM") + "/" + name)
	if err != nil {
		return "", err
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	return string(text), err
}

func sequential(w http.ResponseWriter, r *http.Request) {
	answers := []string{}
	for _, name := range []string{"a", "b", "c"} {
		client := &http.Client{Transport: &http.Transport{DisableKeepAlives: true}}
		text, err := get(client, name)
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
			return
		}
		answers = append(answers, text)
	}
	writeJSON(w, map[string]any{"answers": answers})
}

func concurrent(w http.ResponseWriter, r *http.Request) {
	answers := make([]string, 3)
	var group sync.WaitGroup
	for i, name := range []string{"a", "b", "c"} {
		group.Add(1)
		go func() {
			defer group.Done()
			answers[i], _ = get(shared, name)
		}()
	}
	group.Wait()
	writeJSON(w, map[string]any{"answers": answers})
}
