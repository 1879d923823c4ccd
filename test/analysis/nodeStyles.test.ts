import { expect, test } from 'vitest';
import { readSample, reportOn, samplesWithRoutes } from './sampleServices.ts';

test.each(samplesWithRoutes('package.json'))(
  'every way to register an endpoint in %s gives its method and full path, and nothing else',
  async (name) => {
    const { endpoints } = await reportOn(name);
    const expected = readSample(name, 'expected.txt').trim().split('\n');
    expect(endpoints.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(expected.sort());
  },
);

test('handlers are named as their authors wrote them, also behind wrappers, factories and libraries', async () => {
  const { endpoints } = await reportOn('express-styles');
  const handlerOf = (id: string): string | undefined => endpoints.find((endpoint) => endpoint.id === id)?.handler;
  expect(handlerOf('GET /api/users')).toBe('list');
  expect(handlerOf('GET /books')).toBe('BooksController.list');
  expect(handlerOf('PUT /shelves/:shelf')).toBe('many');
  expect(handlerOf('GET /site/info')).toBe('Site.info');
  expect(handlerOf('GET /docs')).toBe('swagger-ui-express.setup');
});

test('what was not found to be called, or to be listed, is named with the reason', async () => {
  const plugins = await reportOn('express-plugins');
  expect(plugins.unresolved.map(({ file, what }) => `${file}: ${what}`)).toEqual([
    'hooks/admin.js: 1 route of the exported function',
    'hooks/pages.js: 1 route of createServer',
    'hooks/stats.js: 1 route of createServer',
    'lazy/chat.js: 1 route of load',
  ]);
  const nest = await reportOn('nest-styles');
  expect(nest.unresolved.map(({ what, why }) => `${what}: ${why}`)).toEqual([
    'the controller ForgottenController: no module that was found lists it',
  ]);
});

test('an endpoint of a NestJS controller does what the class does that a module provides', async () => {
  const { endpoints } = await reportOn('nest-styles');
  const list = endpoints.find(({ id }) => id === 'GET /api/v1/users');
  expect(list?.effects.map(({ call, confidence }) => `${call} ${confidence}`)).toEqual(['fs.readFileSync definite']);
});

test('what an endpoint does is found on requests, on models, in modules chosen by name and in modules put together', async () => {
  const { endpoints } = await reportOn('express-effects');
  const effectsOf = (id: string): string[] =>
    (endpoints.find((endpoint) => endpoint.id === id)?.effects ?? [])
      .filter(({ library }) => library !== 'express')
      .map(({ call, confidence }) => `${call} ${confidence}`);
  expect(effectsOf('GET /orders')).toEqual(['pg.Pool.query definite']);
  expect(effectsOf('GET /users')).toEqual(['mongoose.Model.find definite']);
  expect(effectsOf('POST /login')).toEqual(['mongoose.Model.findOne definite', 'bcrypt.compare definite']);
  expect(effectsOf('GET /cached/:key').sort()).toEqual(['fs.readFileSync probable', 'ioredis.get probable']);
  expect(effectsOf('POST /items')).toEqual(['fs/promises.writeFile definite']);
});
