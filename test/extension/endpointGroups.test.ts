import { expect, test } from 'vitest';
import { countEndpoints, groupEndpoints } from '../../src/extension/endpointGroups.ts';
import type { Node } from '../../src/extension/endpointGroups.ts';
import type { FolderEndpoints, ListedEndpoint } from '../../src/server/protocol.ts';
import { endpoint, report, service } from '../report/sample.ts';

const at = (file: string) => ({ file, range: [9, 0, 9, 5] as [number, number, number, number] });

function listed(folder: string, services: Parameters<typeof service>[0][]): FolderEndpoints {
  const made = report({ services: services.map(service) });
  const endpoints: ListedEndpoint[] = made.endpoints;
  return { folder, services: made.services, endpoints };
}

/** The tree as indented lines. */
function lines(nodes: readonly Node[], indent = ''): string[] {
  return nodes.flatMap((node) =>
    node.kind === 'group'
      ? [`${indent}${node.label} (${node.detail})`, ...lines(node.children, `${indent}  `)]
      : [`${indent}${node.endpoint.id}`],
  );
}

test('endpoints stand below their service and the file that registers them', () => {
  const shop = [
    endpoint({ path: '/items', route: at('app/items.py') }),
    endpoint({ path: '/users', route: at('app/users.py') }),
  ];
  const tree = groupEndpoints([
    listed('file:///home/me/work', [
      { root: 'shop', endpoints: shop },
      { root: 'mail', endpoints: [endpoint({ path: '/send', id: 'GET /send (mail)' })] },
    ]),
  ]);

  expect(lines(tree)).toEqual([
    'mail (FastAPI, 1 endpoint)',
    '  GET /send (mail)',
    'shop (FastAPI, 2 endpoints)',
    '  app/items.py (1)',
    '    GET /items',
    '  app/users.py (1)',
    '    GET /users',
  ]);
});

test('a service with one file is a plain list', () => {
  const endpoints = [endpoint({ path: '/a' }), endpoint({ path: '/b' })];

  expect(lines(groupEndpoints([listed('file:///home/me/shop', [{ endpoints }])]))).toEqual(['GET /a', 'GET /b']);
});

test('the same service in two folders is told apart by the names of the folders', () => {
  const tree = groupEndpoints([listed('file:///home/me/shop', [{}]), listed('file:///home/me/my%20mail', [{}])]);
  const ids = tree.map(({ id }) => id);

  expect(lines(tree)).toEqual([
    'shop (FastAPI, 1 endpoint)',
    '  GET /items/{id}',
    'my mail (FastAPI, 1 endpoint)',
    '  GET /items/{id}',
  ]);
  expect(new Set(ids).size).toBe(2);
});

test('words leave the endpoints that have all of them, in whatever part', () => {
  const endpoints = [
    endpoint({ path: '/a' }),
    endpoint({ path: '/b', method: 'POST', place: at('app/orders.py') }),
    endpoint({ path: '/c', method: 'POST' }),
  ];
  const tree = groupEndpoints([listed('file:///home/me/shop', [{ endpoints }])], 'post ORDERS trivial');

  expect(lines(tree)).toEqual(['POST /b']);
  expect(countEndpoints(tree)).toBe(1);
});

test('a folder that holds a service in each of two languages has one entry for each', () => {
  const tree = groupEndpoints([
    listed('file:///home/me/shop', [
      { endpoints: [endpoint({ path: '/py' })] },
      { framework: 'express', endpoints: [endpoint({ path: '/js', framework: 'express' })] },
    ]),
  ]);

  expect(lines(tree)).toEqual(['shop (FastAPI, 1 endpoint)', '  GET /py', 'shop (Express, 1 endpoint)', '  GET /js']);
  expect(new Set(tree.map(({ id }) => id)).size).toBe(2);
});
