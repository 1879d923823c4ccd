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

function reportWith(settings: object, files: Record<string, string> = service): Promise<Report> {
  const all = new Map(Object.entries({ ...files, 'framework-fit.json': JSON.stringify(settings) }));
  return inFolder(all, (folder) =>
    analyzeFolder(folder, combineSettings(loadSettings(folder).given), { version: '0', cache: false }),
  );
}
