import { defineLibrary } from '../schema.ts';

const methods = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'request'] as const;

const request = (method: string) =>
  ({
    effect: { does: 'http', blocking: true, weight: 'major' },
    returns: 'requests.Response',
    instead: `await client.${method}(...) of a shared httpx.AsyncClient`,
  }) as const;

export default defineLibrary({
  id: 'requests',
  name: 'Requests',
  language: 'python',
  family: 'http',
  packages: ['requests'],
  modules: ['requests'],
  asyncTwin: 'Requests has no async API: use a shared `httpx.AsyncClient` or `aiohttp.ClientSession`.',
  sources: ['https://requests.readthedocs.io/en/latest/api/'],
  checked: '2026-11-24',
  functions: {
    ...Object.fromEntries(methods.map((method) => [`requests.${method}`, request(method)])),
    ...Object.fromEntries(methods.map((method) => [`requests.api.${method}`, request(method)])),
    'requests.session': { returns: 'requests.Session', creates: 'client' },
  },
  types: {
    'requests.Session': {
      aliases: ['requests.sessions.Session'],
      construct: { creates: 'client' },
      methods: Object.fromEntries([...methods, 'send'].map((method) => [method, request(method)])),
    },
    'requests.Response': {
      aliases: ['requests.models.Response'],
      methods: {
        'iter_content|iter_lines': { effect: { does: 'http', blocking: true, weight: 'major' } },
      },
    },
  },
});
