package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"sync"
	"time"
)

type Row struct {
	ID     int     `json:"id"`
	Name   string  `json:"name"`
	Email  string  `json:"email"`
	City   string  `json:"city"`
	Age    int     `json:"age"`
	Score  float64 `json:"score"`
	Active bool    `json:"active"`
}

type Order struct {
	ID        int     `json:"id"`
	Customer  string  `json:"customer"`
	Email     string  `json:"email"`
	Street    string  `json:"street"`
	City      string  `json:"city"`
	Zip       string  `json:"zip"`
	Country   string  `json:"country"`
	Phone     string  `json:"phone"`
	SKU       string  `json:"sku"`
	Title     string  `json:"title"`
	Quantity  int     `json:"quantity"`
	Price     float64 `json:"price"`
	Discount  float64 `json:"discount"`
	Tax       float64 `json:"tax"`
	Currency  string  `json:"currency"`
	Note      string  `json:"note"`
	Gift      bool    `json:"gift"`
	Express   bool    `json:"express"`
	Insured   bool    `json:"insured"`
	Reference int     `json:"reference"`
}

var mutex sync.Mutex
var rows = makeRows()

func makeRows() []Row {
	made := make([]Row, 100)
	for i := 0; i < 100; i++ {
		made[i] = Row{i, fmt.Sprintf("name %d", i), fmt.Sprintf("user%d@example.com", i), "Hamburg", 20 + i%50, float64(i) * 1.5, i%2 == 0}
	}
	return made
}

func registerPlain(mux *http.ServeMux) {
	mux.HandleFunc("GET /hello", hello)
	mux.HandleFunc("GET /rows/default", rowsDefault)
	mux.HandleFunc("POST /orders", createOrder)
	mux.HandleFunc("GET /locked", locked)
}

func hello(w http.ResponseWriter, r *http.Request) {
	writeJSON(w, map[string]string{"message": "Hello, World!"})
}

func rowsDefault(w http.ResponseWriter, r *http.Request) {
	writeJSON(w, rows)
}

func createOrder(w http.ResponseWriter, r *http.Request) {
	var order Order
	if err := json.NewDecoder(r.Body).Decode(&order); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	writeJSON(w, map[string]int{"id": order.ID})
}

func locked(w http.ResponseWriter, r *http.Request) {
	mutex.Lock()
	time.Sleep(time.Millisecond)
	mutex.Unlock()
	writeJSON(w, map[string]bool{"done": true})
}
