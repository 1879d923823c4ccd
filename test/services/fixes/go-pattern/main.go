package main

import (
	"net/http"
	"os"
	"regexp"
)

func check(w http.ResponseWriter, r *http.Request) {
	// An address with a name, a host and a domain.
	address := regexp.MustCompile(`^[a-zA-Z0-9._%+-]+@[a-zA-Z0-9.-]+\.[a-zA-Z]{2,24}$`)
	domain := regexp.MustCompile(`@((?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24})$`)
	email := r.URL.Query().Get("email")
	if !address.MatchString(email) {
		http.Error(w, "no address", http.StatusBadRequest)
		return
	}
	_, _ = w.Write([]byte(domain.FindString(email)))
}

func main() {
	http.HandleFunc("GET /check", check)
	if err := http.ListenAndServe("127.0.0.1:"+os.Getenv("PORT"), nil); err != nil {
		panic(err)
	}
}
