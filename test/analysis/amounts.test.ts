import { expect, test } from 'vitest';
import { analyzeServices } from '../../src/analysis/analyzeServices.ts';
import { cataloguesOf } from '../../src/analysis/catalogues.ts';
import type { Effect, Endpoint } from '../../src/analysis/service.ts';
import { openProgram } from '../../src/project/openProgram.ts';
import { extract } from '../facts/extract.ts';
import { inFolder } from '../rules/pageExamples.ts';

/** The endpoints of a small service, by path. */
async function endpointsOf(files: Record<string, string>): Promise<(path: string) => Endpoint> {
  const services = await inFolder(new Map(Object.entries(files)), (folder) =>
    Promise.resolve(analyzeServices(openProgram(folder, { extract }), cataloguesOf([])).services),
  );
  return (path) => {
    const found = services.flatMap(({ endpoints }) => endpoints).find((one) => one.path === path);
    if (found === undefined) throw new Error(`no endpoint ${path}`);
    return found;
  };
}

function effectOf({ effects }: Endpoint, call: RegExp): Effect {
  const found = effects.find((effect) => call.test(effect.call));
  if (found === undefined) throw new Error(`no call like ${String(call)}`);
  return found;
}

const GO = `package main

import (
	"encoding/json"
	"net/http"
	"os"
	"sync"
	"time"

	"github.com/golang-jwt/jwt/v5"
)

type Row struct {
	ID   int
	Name string
}

const pause = 5 * time.Millisecond

var rows = makeRows()

func makeRows() []Row {
	made := make([]Row, 100)
	return made
}

func write(w http.ResponseWriter, status int, value any) {
	w.WriteHeader(status)
	json.NewEncoder(w).Encode(value)
}

func list(w http.ResponseWriter, r *http.Request) {
	time.Sleep(pause)
	write(w, http.StatusOK, rows)
}

func create(w http.ResponseWriter, r *http.Request) {
	var row Row
	if err := json.NewDecoder(r.Body).Decode(&row); err != nil {
		os.ReadFile("errors.txt")
		write(w, http.StatusBadRequest, rows)
		return
	}
	write(w, http.StatusOK, map[string]int{"id": row.ID})
}

func secret(w http.ResponseWriter, r *http.Request) {
	jwt.Parse("token", func(*jwt.Token) (any, error) { return []byte("secret"), nil })
}

func both(w http.ResponseWriter, r *http.Request) {
	var group sync.WaitGroup
	for _, name := range []string{"a", "b", "c"} {
		go func() {
			defer group.Done()
			http.Get("http://example.com/" + name)
		}()
	}
	group.Wait()
}

func main() {
	http.HandleFunc("GET /list", list)
	http.HandleFunc("POST /create", create)
	http.HandleFunc("GET /secret", secret)
	http.HandleFunc("GET /both", both)
	http.ListenAndServe("127.0.0.1:8080", nil)
}
`;

test('Go: how much is answered and read, how long it sleeps, what is signed how, and what waits together', async () => {
  const endpoint = await endpointsOf({ 'go.mod': 'module example.com/shop\n\ngo 1.25\n', 'main.go': GO });
  expect(endpoint('/list').response.size).toEqual({ rows: 100, fields: 2 });
  expect(effectOf(endpoint('/list'), /Sleep/).amount?.milliseconds).toBe(5);
  expect(endpoint('/create').response).toMatchObject({ size: { fields: 1 }, body: { fields: 2 } });
  expect(effectOf(endpoint('/secret'), /Parse/).amount?.signature).toBe('secret');
  const { amount } = effectOf(endpoint('/both'), /http\.Get/);
  expect(amount).toMatchObject({ turns: { times: 3 }, together: { file: 'main.go' } });
});

test('Go: what is done about an error is not what each request does', async () => {
  const endpoint = await endpointsOf({ 'go.mod': 'module example.com/shop\n\ngo 1.25\n', 'main.go': GO });
  expect(effectOf(endpoint('/create'), /ReadFile/).once).toBe(true);
});

const EXPRESS = `
const express = require('express');
const { Client } = require('pg');
const jwt = require('jsonwebtoken');
const app = express();
app.get('/client', async (req, res) => {
  const client = new Client();
  await client.connect();
  await client.end();
  res.json({ done: true });
});
app.get('/token', (req, res) => {
  res.json(jwt.verify('token', 'key', { algorithms: ['RS256'] }));
});
app.listen(3000);
`;

test('Node: ending a client is no answer, and the algorithm of a signature is read from the options', async () => {
  const endpoint = await endpointsOf({
    'package.json': '{"dependencies":{"express":"5.1.0","pg":"8.16.0","jsonwebtoken":"9.0.2"}}',
    'server.js': EXPRESS,
  });
  expect(endpoint('/client').response.writes).toBe('json');
  expect(effectOf(endpoint('/token'), /verify/).amount?.signature).toBe('key-pair');
});

const FASTAPI = `
import asyncpg
from fastapi import FastAPI

app = FastAPI()


@app.get("/names")
async def names():
    connection = await asyncpg.connect()
    rows = await connection.fetch("SELECT id, name, city FROM users LIMIT 20")
    return {"names": [row["name"] for row in rows]}


@app.get("/users")
async def users():
    connection = await asyncpg.connect()
    rows = await connection.fetch("SELECT id, name, city FROM users LIMIT 20")
    return [dict(row) for row in rows]
`;

test('Python: a list of one column has one field, a list of rows has their columns', async () => {
  const endpoint = await endpointsOf({ 'requirements.txt': 'fastapi==0.120.0\nasyncpg==0.31.0\n', 'main.py': FASTAPI });
  expect(endpoint('/names').response.size).toEqual({ rows: 20, fields: 1 });
  expect(endpoint('/users').response.size).toEqual({ rows: 20, fields: 3 });
});
