package main

import (
	"database/sql"
	"io"
	"net/http"
	"time"
)

var client = &http.Client{Timeout: time.Second}

type stream struct{ io.ReadCloser }

func open(url string) (io.ReadCloser, error) {
	resp, err := client.Get(url)
	if err != nil {
		return nil, err
	}
	return stream{resp.Body}, nil
}

func proxy(w http.ResponseWriter, r *http.Request) {
	body, err := open("https://example.org")
	if err != nil {
		return
	}
	defer body.Close()
	_, _ = io.Copy(w, body)
	resp, err := client.Get("https://example.org/more")
	if err != nil {
		return
	}
	defer finish(resp)
	_, _ = client.Head("https://example.org")
}

func finish(resp *http.Response) {
	_, _ = io.Copy(io.Discard, resp.Body)
	if err := resp.Body.Close(); err != nil {
		return
	}
}

type table struct{ db *sql.DB }

func (t table) names(w http.ResponseWriter, r *http.Request) {
	rows, err := t.db.QueryContext(r.Context(), "SELECT name FROM names WHERE used LIMIT 10")
	if err != nil {
		return
	}
	each(rows, func(name string) { _, _ = io.WriteString(w, name) })
}

func each(rows *sql.Rows, show func(string)) {
	defer rows.Close()
	for rows.Next() {
		var name string
		if rows.Scan(&name) != nil {
			return
		}
		show(name)
	}
}

func main() {
	http.HandleFunc("GET /proxy", proxy)
	http.HandleFunc("GET /names", table{}.names)
	serve(http.DefaultServeMux)
}

func serve(h http.Handler) {
	server := &http.Server{Addr: ":8080", Handler: h, ReadHeaderTimeout: time.Second}
	_ = server.ListenAndServe()
}
