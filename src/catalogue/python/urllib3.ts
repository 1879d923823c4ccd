import { defineLibrary } from '../schema.ts';

const call = {
  effect: { does: 'http', blocking: true, weight: 'major' },
  instead: 'await client.request(...) of a shared httpx.AsyncClient',
} as const;

export default defineLibrary({
  id: 'urllib3',
  name: 'urllib3',
  language: 'python',
  family: 'http',
  packages: ['urllib3'],
  modules: ['urllib3'],
  asyncTwin: 'urllib3 has no async API: use a shared `httpx.AsyncClient` or `aiohttp.ClientSession`.',
  sources: ['https://urllib3.readthedocs.io/en/stable/reference/index.html'],
  checked: '2026-11-24',
  functions: { 'urllib3.request': call },
  types: {
    'urllib3.PoolManager': {
      aliases: [
        'urllib3.poolmanager.PoolManager',
        'urllib3.ProxyManager',
        'urllib3.poolmanager.ProxyManager',
        'urllib3.HTTPConnectionPool',
        'urllib3.HTTPSConnectionPool',
        'urllib3.connectionpool.HTTPConnectionPool',
        'urllib3.connectionpool.HTTPSConnectionPool',
      ],
      construct: { creates: 'pool' },
      methods: { 'request|urlopen|request_encode_url|request_encode_body': call },
    },
  },
});
