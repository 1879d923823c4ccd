import { defineLibrary } from '../schema.ts';

const call = {
  effect: { does: 'http', blocking: true, weight: 'major' },
  instead: 'await client.get(...) of a shared httpx.AsyncClient',
} as const;

export default defineLibrary({
  id: 'urllib',
  name: 'urllib',
  language: 'python',
  family: 'stdlib',
  packages: [],
  modules: ['urllib'],
  asyncTwin: 'Use a shared `httpx.AsyncClient` or `aiohttp.ClientSession`.',
  sources: ['https://docs.python.org/3/library/urllib.request.html'],
  checked: '2026-11-24',
  functions: {
    'urllib.request.urlopen': { ...call, returns: 'http.client.HTTPResponse' },
    'urllib.request.urlretrieve': call,
    'urllib.request.build_opener': { returns: 'urllib.request.OpenerDirector' },
  },
  types: { 'urllib.request.OpenerDirector': { methods: { open: { ...call, returns: 'http.client.HTTPResponse' } } } },
});
