package main

import (
	"net/http"
	"os"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
)

func registerDatabase(mux *http.ServeMux, pool *pgxpool.Pool) {
	mux.HandleFunc("GET /db/one", func(w http.ResponseWriter, r *http.Request) {
		var id int
		var name, email string
		err := pool.QueryRow(r.Context(), "SELECT id, name, email FROM users WHERE id = 1").Scan(&id, &name, &email)
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		writeJSON(w, map[string]any{"id": id, "name": name})
	})
	mux.HandleFunc("GET /db/connect", connect)
	mux.HandleFunc("GET /db/slow", func(w http.ResponseWriter, r *http.Request) {
		if _, err := pool.Exec(r.Context(), "SELECT pg_sleep(0.01)"); err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		writeJSON(w, map[string]bool{"done": true})
	})
	mux.HandleFunc("GET /db/n-plus-one", func(w http.ResponseWriter, r *http.Request) {
		rows, err := pool.Query(r.Context(), "SELECT id FROM users LIMIT 20")
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		ids, err := pgx.CollectRows(rows, pgx.RowTo[int])
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		names := []string{}
		for _, id := range ids {
			var name string
			if err := pool.QueryRow(r.Context(), "SELECT name FROM users WHERE id = $1", id).Scan(&name); err != nil {
				http.Error(w, err.Error(), http.StatusInternalServerError)
				return
			}
			names = append(names, name)
		}
		writeJSON(w, map[string]any{"names": names})
	})
	mux.HandleFunc("GET /db/batched", func(w http.ResponseWriter, r *http.Request) {
		rows, err := pool.Query(r.Context(), "SELECT name FROM users WHERE id <= 20 LIMIT 20")
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		names, err := pgx.CollectRows(rows, pgx.RowTo[string])
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		writeJSON(w, map[string]any{"names": names})
	})
}

func connect(w http.ResponseWriter, r *http.Request) {
	connection, err := pgx.Connect(r.Context(), os.Getenv("LAB_DATABASE"))
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	defer connection.Close(r.Context())
	var id int
	var name, email string
	err = connection.QueryRow(r.Context(), "SELECT id, name, email FROM users WHERE id = 1").Scan(&id, &name, &email)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	writeJSON(w, map[string]any{"id": id, "name": name})
}
