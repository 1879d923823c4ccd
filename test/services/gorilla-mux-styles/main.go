package main

import (
	"net/http"

	"github.com/gorilla/mux"
)

func main() {
	r := mux.NewRouter().StrictSlash(true)
	r.Use(logged)
	r.HandleFunc("/any", index)
	r.HandleFunc("/items", index).Methods("GET", "POST").Name("items")
	r.Methods(http.MethodDelete).Path("/items/{id:[0-9]+}").Handler(http.HandlerFunc(index))
	r.PathPrefix("/files").
		Handler(http.FileServer(http.Dir("."))).Methods("GET")
	api := r.PathPrefix("/api").Subrouter()
	api.Handle("/things", wrapped(index)).Methods("PUT")
	users := api.PathPrefix("/users").Subrouter()
	users.HandleFunc("", index).Methods("GET")
	_ = http.ListenAndServe(":8000", r)
}

func wrapped(fn http.HandlerFunc) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { fn(w, r) })
}

func logged(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { next.ServeHTTP(w, r) })
}

func index(w http.ResponseWriter, r *http.Request) {}
