package main

import (
	"database/sql"
	"net/http"
	"os"
	"strconv"

	_ "github.com/jackc/pgx/v5/stdlib"
)

type store struct{ db *sql.DB }

func (s *store) double(w http.ResponseWriter, r *http.Request) {
	rows, err := s.db.Query("SELECT 2 * $1::text::int UNION ALL SELECT 1", r.URL.Query().Get("n"))
	if err != nil {
		http.Error(w, "no number", http.StatusBadRequest)
		return
	}
	var n int
	if !rows.Next() || rows.Scan(&n) != nil {
		http.Error(w, "no number", http.StatusBadRequest)
		return
	}
	_, _ = w.Write([]byte(strconv.Itoa(n)))
}

func main() {
	db, err := sql.Open("pgx", os.Getenv("DATABASE_URL"))
	if err != nil {
		panic(err)
	}
	s := &store{db: db}
	http.HandleFunc("GET /double", s.double)
	if err := http.ListenAndServe("127.0.0.1:"+os.Getenv("PORT"), nil); err != nil {
		panic(err)
	}
}
