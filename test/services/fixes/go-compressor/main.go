package main

import (
	"compress/gzip"
	"net/http"
	"os"
	"strings"
)

func export(w http.ResponseWriter, r *http.Request) {
	word := r.URL.Query().Get("word")
	if word == "" {
		http.Error(w, "no word", http.StatusBadRequest)
		return
	}
	w.Header().Set("Content-Type", "text/plain")
	w.Header().Set("Content-Encoding", "gzip")
	zip := gzip.NewWriter(w)
	defer zip.Close()
	_, _ = zip.Write([]byte(strings.Repeat(word+" ", 200)))
}

func main() {
	http.HandleFunc("GET /export", export)
	if err := http.ListenAndServe("127.0.0.1:"+os.Getenv("PORT"), nil); err != nil {
		panic(err)
	}
}
