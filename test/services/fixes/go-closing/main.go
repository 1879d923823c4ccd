package main

import (
	"encoding/json"
	"net/http"
	"net/url"
	"os"
	"time"
)

var client = &http.Client{Timeout: 5 * time.Second}

func price(w http.ResponseWriter, r *http.Request) {
	resp, err := client.Get(os.Getenv("UPSTREAM") + "/?symbol=" + url.QueryEscape(r.URL.Query().Get("symbol")))
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	if resp.StatusCode != http.StatusOK {
		http.Error(w, "the upstream is broken", http.StatusBadGateway)
		return
	}
	var found struct{ Price float64 }
	if err := json.NewDecoder(resp.Body).Decode(&found); err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	_ = json.NewEncoder(w).Encode(found)
}

func main() {
	http.HandleFunc("GET /price", price)
	if err := http.ListenAndServe("127.0.0.1:"+os.Getenv("PORT"), nil); err != nil {
		panic(err)
	}
}
