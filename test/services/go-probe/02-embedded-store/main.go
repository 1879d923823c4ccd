package main

import (
	"net/http"
	"time"

	"example.com/probe/bank"
)

type api struct{ *bank.Ledger }

func (a api) transfer(w http.ResponseWriter, r *http.Request) {
	if err := a.Transfer(r.Context(), 1, 2); err != nil {
		http.Error(w, err.Error(), http.StatusConflict)
	}
}

func main() {
	a := api{&bank.Ledger{}}
	mux := http.NewServeMux()
	mux.HandleFunc("POST /transfers", a.transfer)
	serve(mux)
}

func serve(h http.Handler) {
	server := &http.Server{Addr: ":8080", Handler: h, ReadHeaderTimeout: time.Second}
	_ = server.ListenAndServe()
}
