import { expect, test } from 'vitest';
import { endpointAt } from '../../src/cli/endpointAt.ts';
import { loopbackUrl } from '../../src/cli/measure.ts';
import { UsageError } from '../../src/cli/exitCodes.ts';
import { endpoint, report, service } from '../report/sample.ts';

test('only a service on this machine is measured', () => {
  for (const url of ['http://localhost:8000/a', 'http://127.0.0.1/', 'http://[::1]:3000/'])
    expect(loopbackUrl(url).href).toContain('http');
  for (const url of [
    'http://example.com/',
    'http://10.0.0.1/',
    'http://127.0.0.1.example.com/',
    'ftp://localhost/',
    'x',
  ])
    expect(() => loopbackUrl(url)).toThrow(UsageError);
});

test('a path with a value finds the endpoint with the parameter', () => {
  const endpoints = [endpoint({ path: '/items/{id}' }), endpoint({ path: '/items' })];
  const given = report({ services: [service({ endpoints })] });
  expect(endpointAt(given, 'GET /items/7').id).toBe('GET /items/{id}');
  expect(endpointAt(given, 'GET /items').id).toBe('GET /items');
  expect(() => endpointAt(given, 'GET /nothing')).toThrow('--endpoint');
});
