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

function reportWith(settings: object, files: Record<string, string> = service): Promise<Report> {
  const all = new Map(Object.entries({ ...files, 'framework-fit.json': JSON.stringify(settings) }));
  return inFolder(all, (folder) =>
    analyzeFolder(folder, combineSettings(loadSettings(folder).given), { version: '0', cache: false }),
  );
}
