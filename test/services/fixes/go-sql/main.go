package main

import (
	"database/sql"
	"net/http"
	"os"
	"strconv"

	_ "github.com/jackc/pgx/v5/stdlib"
)

func double(w http.ResponseWriter, r *http.Request) {
	db, err := sql.Open("pgx", os.Getenv("DATABASE_URL"))
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	defer db.Close()
	var n int
	if err := db.QueryRowContext(r.Context(), "SELECT 2 * $1::text::int", r.URL.Query().Get("n")).Scan(&n); err != nil {
		http.Error(w, "no number", http.StatusBadRequest)
		return
	}
	_, _ = w.Write([]byte(strconv.Itoa(n)))
}

func main() {
	http.HandleFunc("GET /double", double)
	if err := http.ListenAndServe("127.0.0.1:"+os.Getenv("PORT"), nil); err != nil {
		panic(err)
	}
}
