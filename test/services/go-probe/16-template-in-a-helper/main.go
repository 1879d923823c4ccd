package main

import (
	"embed"
	"html/template"
	"net/http"
	"time"
)

//go:embed pages
var pages embed.FS

func render(w http.ResponseWriter, name string, data any) {
	t, err := template.New(name).ParseFS(pages, "pages/base.html", "pages/"+name) // found: template-per-request
	if err != nil {
		w.WriteHeader(http.StatusInternalServerError)
		return
	}
	_ = t.Execute(w, data)
}

func page(name string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { render(w, name, r.URL.Path) }
}

func main() {
	for path, name := range map[string]string{"/about": "about.html", "/terms": "terms.html"} {
		http.Handle(path, page(name))
	}
	serve(http.DefaultServeMux)
}

func serve(h http.Handler) {
	server := &http.Server{Addr: ":8080", Handler: h, ReadHeaderTimeout: time.Second}
	_ = server.ListenAndServe()
}
