import { beforeAll, describe, expect, test } from 'vitest';
import { analyzeServices } from '../../src/analysis/analyzeServices.ts';
import { cataloguesOf } from '../../src/analysis/catalogues.ts';
import type { Effect, Service } from '../../src/analysis/service.ts';
import { openProgram } from '../../src/project/openProgram.ts';
import { extract } from '../facts/extract.ts';
import { inFolder } from '../rules/pageExamples.ts';

const MAIN = `package main

import (
	"context"
	"database/sql"
	"net/http"
	"sync"
	"time"
)

type server struct {
	db *sql.DB
	mu sync.Mutex
}

func main() {
	db, err := sql.Open("pgx", "postgres://localhost/shop")
	if err != nil {
		panic(err)
	}
	db.SetMaxOpenConns(25)
	db.SetConnMaxLifetime(5 * time.Minute)
	s := &server{db: db}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /contexts", s.contexts)
	mux.HandleFunc("GET /open", s.open)
	mux.HandleFunc("GET /closed", s.closed)
	mux.HandleFunc("GET /locked", s.locked)
	mux.HandleFunc("POST /transaction", s.transaction)
	mux.HandleFunc("POST /goroutines", s.goroutines)
	srv := &http.Server{Addr: ":8080", Handler: mux, ReadHeaderTimeout: 5 * time.Second}
	_ = srv.ListenAndServe()
}

func (s *server) contexts(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), time.Second)
	defer cancel()
	_, _ = s.db.ExecContext(ctx, "UPDATE a SET x = 1")
	_, _ = s.db.ExecContext(context.Background(), "UPDATE b SET x = 1")
	save(ctx, s.db)
}

func save(ctx context.Context, db *sql.DB) {
	_, _ = db.ExecContext(ctx, "UPDATE c SET x = 1")
}

func (s *server) open(w http.ResponseWriter, r *http.Request) {
	rows, err := s.db.QueryContext(r.Context(), "SELECT x FROM a")
	if err != nil {
		return
	}
	for rows.Next() {
		_ = rows.Scan()
	}
}

func (s *server) closed(w http.ResponseWriter, r *http.Request) {
	rows, _ := s.db.QueryContext(r.Context(), "SELECT x FROM a")
	defer rows.Close()
	others, _ := s.db.QueryContext(r.Context(), "SELECT x FROM b")
	drain(others)
}

func drain(rows *sql.Rows) { rows.Close() }

func (s *server) locked(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	save(r.Context(), s.db)
}

func (s *server) transaction(w http.ResponseWriter, r *http.Request) {
	tx, err := s.db.BeginTx(r.Context(), nil)
	if err != nil {
		return
	}
	_, _ = s.db.ExecContext(r.Context(), "INSERT INTO audit VALUES (1)")
	_ = tx.Commit()
	_, _ = s.db.ExecContext(r.Context(), "INSERT INTO later VALUES (1)")
}

func (s *server) goroutines(w http.ResponseWriter, r *http.Request) {
	ids, _ := s.ids(r.Context())
	var wg sync.WaitGroup
	for _, id := range ids {
		wg.Add(1)
		go func() {
			defer wg.Done()
			_, _ = s.db.ExecContext(r.Context(), "UPDATE each SET id = $1", id)
		}()
	}
	wg.Wait()
	for _, id := range ids {
		_, _ = s.db.ExecContext(r.Context(), "UPDATE loop SET id = $1", id)
	}
}

func (s *server) ids(ctx context.Context) ([]int, error) {
	go save(context.Background(), s.db)
	return nil, nil
}
`;

let service: Service;

beforeAll(async () => {
  const files = new Map([
    ['go.mod', 'module example.com/shop\n\ngo 1.25\n'],
    ['main.go', MAIN],
  ]);
  const services = await inFolder(files, (folder) =>
    Promise.resolve(analyzeServices(openProgram(folder, { extract }), cataloguesOf([])).services),
  );
  const [only] = services;
  if (only === undefined) throw new Error('no service was found');
  service = only;
});

/** The database calls of an endpoint with a text, by the text. */
function calls(id: string): [string, Effect][] {
  const { effects = [] } = service.endpoints.find((endpoint) => endpoint.id === id) ?? {};
  return effects.flatMap((effect): [string, Effect][] =>
    effect.kind === 'db' && effect.details?.text !== undefined ? [[effect.details.text, effect]] : [],
  );
}

describe('a call in Go', () => {
  test('runs once for each of many, one after the other, all at once in goroutines, or beside the request', () => {
    expect(
      calls('POST /goroutines').map(([text, { repeated, runsOn, via }]) => [text, repeated?.how, runsOn, via]),
    ).toEqual([
      ['UPDATE loop SET id = $1', 'each', 'goroutine', 'handler'],
      ['UPDATE each SET id = $1', 'at-once', 'goroutine', 'handler'],
      ['UPDATE c SET x = 1', undefined, 'background', 'background'],
    ]);
  });
});
