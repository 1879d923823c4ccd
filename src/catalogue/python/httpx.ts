import { defineLibrary } from '../schema.ts';

const blocking = {
  effect: { does: 'http', blocking: true, weight: 'major' },
  returns: 'httpx.Response',
  instead: 'await client.get(...) of a shared httpx.AsyncClient',
} as const;
const awaited = { effect: { does: 'http', blocking: false }, returns: 'httpx.Response' } as const;

export default defineLibrary({
  id: 'httpx',
  name: 'HTTPX',
  language: 'python',
  family: 'http',
  packages: ['httpx'],
  modules: ['httpx'],
  asyncTwin: 'Use one shared `httpx.AsyncClient`, made in the lifespan.',
  sources: ['https://www.python-httpx.org/async/', 'https://www.python-httpx.org/advanced/clients/'],
  checked: '2026-11-24',
  functions: {
    'httpx.get|post|put|patch|delete|head|options|request|stream': blocking,
  },
  types: {
    'httpx.Client': {
      construct: { creates: 'client' },
      methods: { 'get|post|put|patch|delete|head|options|request|send|stream': blocking },
    },
    'httpx.AsyncClient': {
      construct: { creates: 'client' },
      methods: {
        'get|post|put|patch|delete|head|options|request|send': awaited,
        stream: { effect: { does: 'http', blocking: false }, returns: 'httpx.Response' },
      },
    },
    'httpx.Response': {},
  },
});
