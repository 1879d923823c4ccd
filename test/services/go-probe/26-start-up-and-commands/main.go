package main

import (
	"database/sql"
	"flag"
	"io"
	"log"
	"net/http"
	"sync"
	"time"

	_ "github.com/lib/pq"
)

type app struct {
	db    *sql.DB
	locks sync.Map
}

func (a *app) count(w http.ResponseWriter, r *http.Request) {
	value, _ := a.locks.LoadOrStore(r.PathValue("id"), &sync.Mutex{})
	own := value.(*sync.Mutex)
	own.Lock()
	defer own.Unlock()
	var n int
	_ = a.db.QueryRowContext(r.Context(), "SELECT count(*) FROM orders").Scan(&n)
}

func migrate(db *sql.DB, steps []string) {
	for _, step := range steps {
		if _, err := db.Exec(step); err != nil {
			log.Fatal(err)
		}
	}
}

func fetch(url string) {
	resp, err := http.Get(url)
	if err != nil {
		log.Fatal(err)
	}
	data, _ := io.ReadAll(resp.Body)
	log.Println(len(data))
}

func main() {
	from := flag.String("from", "", "where to fetch")
	flag.Parse()
	if *from != "" {
		fetch(*from)
		return
	}
	db, err := sql.Open("postgres", "postgres://localhost/orders")
	if err != nil {
		log.Fatal(err)
	}
	db.SetMaxOpenConns(20)
	db.SetMaxIdleConns(20)
	migrate(db, []string{"SELECT 1", *from})
	a := &app{db: db}
	http.HandleFunc("GET /count/{id}", a.count)
	serve(http.DefaultServeMux)
}

func serve(h http.Handler) {
	server := &http.Server{Addr: ":8080", Handler: h, ReadHeaderTimeout: time.Second}
	_ = server.ListenAndServe()
}
