import { expect, test } from 'vitest';
import { combineSettings, loadSettings } from '../../src/project/settings.ts';
import { analyzeFolder } from '../../src/report/pipeline.ts';
import type { Report } from '../../src/report/report.ts';
import { inFolder } from '../rules/pageExamples.ts';

const service = {
  'clients.py': 'from acmedb import Database\n\ndatabase = Database("acme://host")\n',
  'repository.py': `class Orders:
    def __init__(self, database):
        self.database = database

    def find(self, key):
        return self.database.fetch(key)
`,
  'main.py': `import acmedb
from fastapi import FastAPI
from clients import database
from repository import Orders

app = FastAPI()
orders = Orders(database)


@app.get("/orders/{key}")
async def order(key: int):
    return orders.find(key)


@app.get("/ping")
async def ping():
    return acmedb.ping()
`,
};

const entry = {
  id: 'acmedb',
  modules: ['acmedb'],
  functions: { 'acmedb.ping': { effect: { does: 'db', blocking: true } } },
  types: { 'acmedb.Database': { methods: { fetch: { effect: { does: 'db', blocking: true, weight: 'major' } } } } },
};

test('one entry of the user makes a library of their own known, through instances and helpers', async () => {
  const before = await reportWith({});
  expect(before.findings.filter(({ rule }) => rule === 'blocking-db-driver')).toEqual([]);

  const report = await reportWith({ catalogue: [entry] });
  const found = report.findings.filter(({ rule }) => rule === 'blocking-db-driver');
  expect(found.map(({ file, line, endpoints }) => [file, line, endpoints]).sort()).toEqual([
    ['main.py', 17, ['GET /ping']],
    ['repository.py', 6, ['GET /orders/{key}']],
  ]);
});

test('an entry for a library of npm works in a Node service', async () => {
  const files = {
    'package.json': '{ "dependencies": { "express": "^5", "acmedb": "1" } }',
    'db.js':
      "const acmedb = require('acmedb');\nconst client = acmedb.connect();\nexports.load = (id) => client.loadSync(id);\n",
    'app.js': `const express = require('express');
const { load } = require('./db');
const app = express();
app.get('/orders/:id', (req, res) => res.json(load(req.params.id)));
`,
  };
  const catalogue = [
    {
      id: 'acmedb',
      language: 'javascript',
      modules: ['acmedb'],
      functions: { 'acmedb.connect': { returns: 'acmedb.Client' } },
      types: { 'acmedb.Client': { methods: { loadSync: { effect: { does: 'db', blocking: true } } } } },
    },
  ];
  const { findings } = await reportWith({ catalogue }, files);
  expect(findings.map(({ rule, file, line }) => [rule, file, line])).toEqual([['blocking-db-driver', 'db.js', 3]]);
});

test('an entry for a Go module works in a Go service, through a struct and its methods', async () => {
  const files = {
    'go.mod': 'module example.com/shop\n\ngo 1.26\n\nrequire acme.example/go-db v1.0.0\n',
    'store.go': `package main

import "acme.example/go-db"

type store struct{ client *db.Client }

func newStore() *store {
	client, err := db.Connect("acme://host")
	if err != nil {
		panic(err)
	}
	return &store{client: client}
}

func (s *store) find(key string) string { return s.client.Fetch(key) }
`,
    'main.go': `package main

import "net/http"

func main() {
	orders := newStore()
	http.HandleFunc("GET /orders/{key}", func(w http.ResponseWriter, r *http.Request) {
		w.Write([]byte(orders.find(r.PathValue("key"))))
	})
	http.ListenAndServe(":8080", nil)
}
`,
  };
  const path = 'acme.example/go-db';
  const catalogue = [
    {
      id: 'acmedb',
      language: 'go',
      packages: [path],
      modules: [path],
      packageNames: { [path]: 'db' },
      functions: { [`${path}.Connect`]: { returns: `${path}.Client`, creates: 'client' } },
      types: { [`${path}.Client`]: { methods: { Fetch: { effect: { does: 'db', blocking: true } } } } },
    },
  ];
  const { endpoints } = await reportWith({ catalogue }, files);
  expect(endpoints.map(({ id, effects }) => [id, effects.map(({ call, file, line }) => [call, file, line])])).toEqual([
    ['GET /orders/{key}', [[`${path}.Client.Fetch`, 'store.go', 15]]],
  ]);
});

function reportWith(settings: object, files: Record<string, string> = service): Promise<Report> {
  const all = new Map(Object.entries({ ...files, 'framework-fit.json': JSON.stringify(settings) }));
  return inFolder(all, (folder) =>
    analyzeFolder(folder, combineSettings(loadSettings(folder).given), { version: '0', cache: false }),
  );
}
