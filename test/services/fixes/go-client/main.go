package main

import (
	"io"
	"net/http"
	"net/url"
	"os"
)

func price(w http.ResponseWriter, r *http.Request) {
	resp, err := http.Get(os.Getenv("UPSTREAM") + "/?symbol=" + url.QueryEscape(r.URL.Query().Get("symbol")))
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	defer resp.Body.Close()
	w.WriteHeader(resp.StatusCode)
	_, _ = io.Copy(w, resp.Body)
}

func main() {
	http.HandleFunc("GET /price", price)
	if err := http.ListenAndServe("127.0.0.1:"+os.Getenv("PORT"), nil); err != nil {
		panic(err)
	}
}
