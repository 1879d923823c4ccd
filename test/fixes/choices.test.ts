import { describe, expect, test } from 'vitest';
import { fixRateText } from '../../src/report/words.ts';
import { analyzed, fixedBy } from './inService.ts';

const DATABASE = `import psycopg2
from fastapi import FastAPI

app = FastAPI()


def connect():
    return psycopg2.connect("dbname=shop")


@app.get("/slow")
async def slow():
    connection = connect()
    cursor = connection.cursor()
    cursor.execute("SELECT pg_sleep(0.02)")
    return cursor.fetchone()


@app.get("/fast")
async def fast():
    return {"fast": True}
`;

const UPSTREAM = `import requests
from fastapi import FastAPI

app = FastAPI()


@app.get("/price")
async def price():
    return requests.get("https://example.org").json()
`;

const ENVIRONMENT = {
  'framework-fit.json': '{"environment": {"upstreamMs": 20, "dbQueryMs": 20, "dbRoundTripMs": 0.5, "workers": 1}}',
};

async function choicesOf(text: string, rule: string) {
  const { findings } = await analyzed({ 'main.py': text, ...ENVIRONMENT });
  return findings.filter((finding) => finding.rule === rule).flatMap(({ fixes }) => fixes);
}

describe('each way to deal with a call that blocks tells its rate', () => {
  test('a def handler, a thread and another driver, of the endpoint that is slowest', async () => {
    const fixes = await choicesOf(DATABASE, 'blocking-db-driver');
    const told = fixes.filter(({ rps }) => rps !== undefined);
    expect(told.map(({ title }) => title.split(' ')[0])).toEqual(expect.arrayContaining(['Make', 'psycopg2']));
    for (const { title, rps } of told) {
      expect(rps?.endpoint).toBe('GET /slow');
      // A thread for one of its two calls leaves the other where it is.
      expect(rps?.gain?.mid).toBeGreaterThan(title.startsWith('Run') ? 1 : 1.5);
    }
  });

  test('a pool of an asynchronous driver serves fewer at once than the threads of def handlers', async () => {
    const fixes = await choicesOf(
      DATABASE.replace('    connection = connect()\n', '').replace(
        'def connect():\n    return psycopg2.connect("dbname=shop")',
        'connection = psycopg2.connect("dbname=shop")',
      ),
      'blocking-db-driver',
    );
    const swapped = fixes.find(({ title }) => title.startsWith('psycopg2 has'));
    // Ten connections of 20 ms each.
    expect(swapped?.rps?.mid).toBeLessThan(510);
    expect(swapped?.rps?.mid).toBeGreaterThan(300);
  });

  test.each([
    ['Make', 'def'],
    ['Run', 'thread'],
  ])('what is promised for "%s" is what the analysis says once it is done', async (title) => {
    const fixes = await choicesOf(UPSTREAM, 'blocking-http-client');
    const promised = fixes.find((fix) => fix.title.startsWith(title))?.rps;
    const after = await fixedBy({ 'main.py': UPSTREAM, ...ENVIRONMENT }, 'blocking-http-client', title);
    const { endpoints } = await analyzed({ ...after, ...ENVIRONMENT });
    const now = endpoints[0]?.rps;
    expect(now).toBeDefined();
    expect(promised).toMatchObject({ low: now?.low, mid: now?.mid, high: now?.high });
  });
});

test('a fix that changes nothing that the model knows promises nothing', async () => {
  const text = `from fastapi import FastAPI

app = FastAPI()


@app.get("/home")
async def home():
    import subprocess

    return subprocess.run(["true"]).returncode
`;
  const [fix] = await choicesOf(text, 'blocking-subprocess');
  expect(fix?.rps?.endpoint).toBe('GET /home');
  const rps = { endpoint: 'GET /x', low: 9, mid: 10, high: 11, unit: 'requests/s per instance' as const };
  expect(fixRateText({ rps })).toBe('no gain expected');
  expect(fixRateText({ rps: { ...rps, gain: { low: 2, mid: 3, high: 4 } } })).toBe('GET /x at 9–11 requests/s');
  expect(fixRateText({ rps: { ...rps, high: 110, gain: { low: 2, mid: 3, high: 4 } } })).toBe('GET /x ×2–4');
  expect(fixRateText({ rps: { ...rps, gain: { low: 2, mid: 3, high: 4 } } }, { endpoints: ['GET /x'] })).toBe(
    '9–11 requests/s',
  );
  expect(fixRateText({})).toBe('');
});

test('a twin that does not exist promises nothing, one that is refused only here still does', async () => {
  const script = `const { execSync } = require('child_process');
const { readFileSync } = require('fs');
const app = require('express')();

app.get('/version', (req, res) => {
  res.send(execSync('git rev-parse HEAD'));
});
app.get('/terms', (req, res) => {
  res.send(readFileSync(3));
});
`;
  const { findings } = await analyzed({
    'main.js': script,
    'package.json': '{"dependencies": {"express": "5.1.0"}}',
  });
  const twinOf = (rule: string) =>
    findings.find((one) => one.rule === rule)?.fixes.find(({ title }) => title.startsWith('Await the twin'));
  expect(twinOf('blocking-subprocess')?.refusedBecause).toBe('execSync has no twin that is the same');
  expect(twinOf('blocking-subprocess')?.rps).toBeUndefined();
  expect(twinOf('blocking-file-io')?.refusedBecause).toBe('the twin takes no file descriptor');
  expect(twinOf('blocking-file-io')?.rps).toBeDefined();
});
