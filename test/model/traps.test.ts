import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { combineSettings, defaultSettings } from '../../src/project/settings.ts';
import type { GivenSettings } from '../../src/project/settings.ts';
import { analyzeFolder } from '../../src/report/pipeline.ts';
import type { Report } from '../../src/report/report.ts';

/** The sources that the lab runs, and what must come out of them whatever the constants are. */
const sources = join(import.meta.dirname, '..', 'lab', 'services');
let scratch = '';

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'framework-fit-traps-'));
});
afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
});

/** The report on one of the lab's services with an environment, and files that are added. */
async function reportOn(
  service: string,
  environment: GivenSettings['environment'] = {},
  files: Record<string, string> = {},
): Promise<Report> {
  const folder = mkdtempSync(join(scratch, 'service-'));
  cpSync(join(sources, service), folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const settings = combineSettings(defaultSettings(), { environment });
  return analyzeFolder(folder, settings, { version: '0.0.0', cache: false });
}

function rateOf({ endpoints }: Report, path: string) {
  const rps = endpoints.find((endpoint) => endpoint.path === path)?.rps;
  if (rps === undefined) throw new Error(`no rate for ${path}`);
  return rps;
}

const local = { cores: 1, dbRoundTripMs: 0.2, cacheRoundTripMs: 0.1, upstreamMs: 20 };

describe('what people get wrong', () => {
  test('Express is two to four and a half times as fast on Node 24 as on Node 20', async () => {
    const on20 = await reportOn('express', local, { '.nvmrc': '20\n' });
    const on24 = await reportOn('express', local, { '.nvmrc': '24\n' });
    const ratio = rateOf(on24, '/hello').mid / rateOf(on20, '/hello').mid;
    expect(ratio).toBeGreaterThan(2);
    // 3.9 in the lab, 2.9 in fastify/benchmarks.
    expect(ratio).toBeLessThan(4.5);
  });

  test('connecting for each request costs ten times as much with SCRAM as with trust in asyncpg 0.31', async () => {
    const scram = await reportOn('fastapi', { ...local, dbAuth: 'scram' });
    const trust = await reportOn('fastapi', { ...local, dbAuth: 'trust' });
    const ratio = rateOf(trust, '/db/connect').mid / rateOf(scram, '/db/connect').mid;
    expect(ratio).toBeGreaterThan(5);
    expect(ratio).toBeLessThan(20);
  });

  test('orjson alone gains nothing while jsonable_encoder goes over the rows, and no finding says so', async () => {
    const report = await reportOn('fastapi', local);
    const plain = rateOf(report, '/rows/default').mid;
    expect(rateOf(report, '/rows/orjson-response').mid / plain).toBeLessThan(1.25);
    expect(rateOf(report, '/rows/typed').mid / plain).toBeGreaterThan(2.5);
    const typed = report.findings.find(
      ({ rule, endpoints }) => rule === 'untyped-json-return' && endpoints.some((id) => id.includes('/rows/default')),
    );
    expect(typed?.gain?.mid).toBeGreaterThan(2.5);
  });

  test('a pool that is larger than the database can use gains nothing', async () => {
    const small = await reportOn('fastapi-pgbouncer', local);
    const large = await reportOn('fastapi-pgbouncer', local, {
      'main.py': largerPool,
    });
    expect(rateOf(small, '/db/slow').bindingResource).toBe('connection pool');
    expect(rateOf(large, '/db/slow').mid / rateOf(small, '/db/slow').mid).toBeCloseTo(1, 1);
    expect(large.services[0]?.connections?.[0]).toMatchObject({ wanted: 400, allowed: 5 });
  });

  test('more workers than cores gain nothing, and as many as cores nearly as much as there are', async () => {
    const [one, two, eight] = await Promise.all(
      [1, 2, 8].map((workers) => reportOn('fastapi', { ...local, cores: 2, workers })),
    );
    if (!one || !two || !eight) throw new Error('three reports');
    expect(rateOf(two, '/hello').mid / rateOf(one, '/hello').mid).toBeGreaterThan(1.6);
    expect(rateOf(eight, '/hello').mid / rateOf(two, '/hello').mid).toBeLessThan(1.12);
  });

  test('what limits each endpoint is named', async () => {
    const report = await reportOn('fastapi', local);
    const binding = (path: string): string => rateOf(report, path).bindingResource;
    expect(binding('/hello')).toBe('event loop');
    expect(binding('/db/slow')).toBe('connection pool');
    expect(binding('/locked')).toBe('serial section');
    expect(binding('/hash-thread')).toBe('CPU');
  });

  test('what limits each endpoint of Go is named: a mutex over a sleep, a pool whose size is in its configuration, goroutines that are waited for', async () => {
    const report = await reportOn('go-nethttp', local);
    expect(rateOf(report, '/locked')).toMatchObject({ bindingResource: 'serial section' });
    expect(rateOf(report, '/locked').high).toBeLessThan(1100);
    expect(rateOf(report, '/db/slow')).toMatchObject({ bindingResource: 'connection pool' });
    expect(rateOf(report, '/db/slow').high).toBeLessThan(1300);
    expect(rateOf(report, '/upstream/shared').mid / rateOf(report, '/upstream/sequential').mid).toBeGreaterThan(2);
    expect(rateOf(report, '/rows/default').mid / rateOf(report, '/hello').mid).toBeLessThan(0.5);
  });

  test('sixteen times the clients through one httpx client do not even double its rate', async () => {
    const many = await reportOn('fastapi', { ...local, concurrency: 64 });
    const few = await reportOn('fastapi', { ...local, concurrency: 4 });
    expect(rateOf(many, '/upstream/shared').mid).toBeLessThan(rateOf(few, '/upstream/shared').mid * 2);
    expect(rateOf(many, '/upstream/shared').bindingResource).toBe('event loop');
  });

  test('one pool of ten and ten milliseconds a query allow under a thousand requests a second', async () => {
    const { low, mid } = rateOf(await reportOn('express', local, { '.nvmrc': '24\n' }), '/db/slow');
    expect(low).toBeGreaterThan(700);
    expect(mid).toBeLessThan(1000);
  });
});

const largerPool = `
import os
from contextlib import asynccontextmanager

import asyncpg
from fastapi import FastAPI


@asynccontextmanager
async def lifespan(app: FastAPI):
    global pool
    pool = await asyncpg.create_pool(os.environ["LAB_PGBOUNCER"], min_size=400, max_size=400)
    yield


pool: asyncpg.Pool
app = FastAPI(lifespan=lifespan)


@app.get("/db/slow")
async def slow():
    async with pool.acquire() as connection:
        await connection.fetchval("SELECT pg_sleep(0.01)")
    return {"done": True}
`;
