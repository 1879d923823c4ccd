import { describe, expect, test } from 'vitest';
import { readSample, reportOn } from './sampleServices.ts';

describe('every way to register an endpoint', () => {
  const expected = readSample('endpoint-styles', 'expected.txt').trim().split('\n');

  test('gives its method and full path, and no endpoint that does not exist', async () => {
    const { endpoints } = await reportOn('endpoint-styles');
    const found = endpoints.map(({ method, path }) => `${method} ${path}`);
    expect(found.sort()).toEqual([...expected].sort());
  });

  test('that only a running program could resolve is listed with the reason', async () => {
    const { unresolved } = await reportOn('endpoint-styles');
    expect(unresolved.map(({ file, line }) => `${file}:${String(line)}`)).toEqual(['unknown.py:11']);
    expect(unresolved[0]?.why).not.toBe('');
  });

  test('knows which handlers are async, and where each runs', async () => {
    const { endpoints } = await reportOn('endpoint-styles');
    const styleOf = (method: string, path: string): unknown => {
      const endpoint = endpoints.find((one) => one.method === method && one.path === path);
      return (
        endpoint && { handler: endpoint.handler, file: endpoint.file, async: endpoint.async, runsOn: endpoint.runsOn }
      );
    };
    expect(styleOf('GET', '/api/items')).toEqual({
      handler: 'list_items',
      file: 'api/decorators.py',
      async: true,
      runsOn: 'event-loop',
    });
    expect(styleOf('GET', '/api/items/{item_id}')).toMatchObject({ async: false, runsOn: 'thread-pool' });
    expect(styleOf('GET', '/protected/profile')).toMatchObject({ handler: 'profile', async: true });
    expect(styleOf('GET', '/views/books/{key}')).toMatchObject({ file: 'api/class_based.py', async: true });
    expect(styleOf('GET', '/sub/plain/text')).toMatchObject({ handler: 'plain', async: false, runsOn: 'thread-pool' });
    expect(styleOf('WEBSOCKET', '/sockets/feed')).toMatchObject({ handler: 'feed', runsOn: 'event-loop' });
  });
});
