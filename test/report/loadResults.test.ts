import { transformSync } from 'esbuild';
import { expect, test } from 'vitest';
import { k6Script } from '../../src/report/k6Script.ts';
import { readLoadResult } from '../../src/report/loadResults.ts';
import { endpoint, report, service } from './sample.ts';

test('what wrk prints is read, with its failures', () => {
  const text = `Running 10s test @ http://127.0.0.1:8000/
  2 threads and 64 connections
  Socket errors: connect 0, read 3, write 0, timeout 2
  Non-2xx or 3xx responses: 7
Requests/sec:   4242.50
Transfer/sec:      0.61MB`;
  expect(readLoadResult(text)).toEqual({ tool: 'wrk', rps: 4242.5, errors: 12, connections: 64 });
});

test('the JSON of autocannon is read', () => {
  const text = JSON.stringify({ requests: { average: 900.5, total: 9005 }, errors: 1, non2xx: 2, connections: 10 });
  expect(readLoadResult(text)).toEqual({ tool: 'autocannon', rps: 900.5, errors: 3, connections: 10 });
});

test('both summaries of k6 are read', () => {
  const old = { metrics: { http_reqs: { rate: 50, count: 500 }, http_req_failed: { passes: 4, fails: 496 } } };
  const handled = { metrics: { http_reqs: { values: { rate: 50, count: 500 } } } };
  expect(readLoadResult(JSON.stringify(old))).toEqual({ tool: 'k6', rps: 50, errors: 4 });
  expect(readLoadResult(JSON.stringify(handled))).toEqual({ tool: 'k6', rps: 50, errors: 0 });
});

test('anything else is no result', () => {
  expect(readLoadResult('hello')).toBeUndefined();
  expect(readLoadResult('{"requests": 5}')).toBeUndefined();
});

test('a k6 script drives what needs no parameter at its comfortable rate, and names what does', () => {
  const endpoints = [
    endpoint({ path: '/items' }),
    endpoint({ path: '/items/{id}' }),
    endpoint({ method: 'POST', path: '/x' }),
  ];
  const given = report({ services: [service({ endpoints })] });
  const script = k6Script(given, 'http://localhost:8000');
  const rate = Math.round(given.endpoints.find(({ path }) => path === '/items')?.rps?.comfortable ?? 0);
  expect(script).toContain(`rate: ${String(rate)}`);
  expect(script).toContain('// GET /items/{id}');
  expect(script).not.toContain('POST');
  expect(transformSync(script, { format: 'esm' }).warnings).toEqual([]);
});
