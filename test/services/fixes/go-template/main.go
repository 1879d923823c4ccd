package main

import (
	"html/template"
	"net/http"
	"os"
)

func page(w http.ResponseWriter, r *http.Request) {
	page, err := template.New("page").Parse(`<h1>{{.Title}}</h1>{{range .Rows}}<p>{{.}}</p>{{else}}<p>Nothing of {{$.Title}}</p>{{end}}`)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	data := map[string]any{"Title": r.URL.Query().Get("title"), "Rows": r.URL.Query()["row"]}
	if data["Title"] == "" {
		http.Error(w, "no title", http.StatusBadRequest)
		return
	}
	_ = page.Execute(w, data)
}

func main() {
	http.HandleFunc("GET /page", page)
	if err := http.ListenAndServe("127.0.0.1:"+os.Getenv("PORT"), nil); err != nil {
		panic(err)
	}
}
