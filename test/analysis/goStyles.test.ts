import { expect, test } from 'vitest';
import { readSample, reportOn, samplesWithRoutes } from './sampleServices.ts';

test.each(samplesWithRoutes('go.mod'))(
  'every way to register an endpoint in %s gives its method and full path, and nothing else',
  async (name) => {
    const { endpoints } = await reportOn(name);
    const expected = readSample(name, 'expected.txt').trim().split('\n');
    expect(endpoints.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(expected.sort());
  },
);

test('handlers are named as their authors wrote them, also behind wrappers, in structs and where a function makes them', async () => {
  const shop = await reportOn('net-http-styles');
  const gin = await reportOn('gin-styles');
  const handlerOf = ({ endpoints }: typeof shop, id: string): string | undefined =>
    endpoints.find((endpoint) => endpoint.id === id)?.handler;
  expect(handlerOf(shop, 'POST /orders')).toBe('Handler.CreateOrder');
  expect(handlerOf(shop, 'GET /admin/stats')).toBe('stats.ServeHTTP');
  expect(handlerOf(shop, 'GET /page/')).toBe('health');
  expect(handlerOf(gin, 'GET /v1/items/')).toBe('controller.list');
  expect(handlerOf(gin, 'PUT /v1/items/:item')).toBe('controller.update');
  expect(handlerOf(gin, 'GET /wrapped')).toBe('plain');
});

test('an endpoint does what the type does that is behind an interface, in whichever file of the package it stands', async () => {
  const { endpoints } = await reportOn('net-http-styles');
  const effectsOf = (id: string): string[] =>
    (endpoints.find((endpoint) => endpoint.id === id)?.effects ?? []).flatMap(({ kind, call, confidence, runsOn }) =>
      kind === 'db' ? [`${call} ${confidence} ${runsOn}`] : [],
    );
  expect(effectsOf('POST /orders')).toEqual(['database/sql.DB.ExecContext definite goroutine']);
  expect(effectsOf('GET /v1/orders/{id}')).toEqual(['database/sql.DB.QueryRowContext definite goroutine']);
});
