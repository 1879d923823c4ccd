import { defineLibrary } from '../schema.ts';

const call = { effect: { does: 'http', blocking: true, weight: 'major' } } as const;

export default defineLibrary({
  id: 'http-client',
  name: 'http.client',
  language: 'python',
  family: 'stdlib',
  packages: [],
  modules: ['http.client'],
  asyncTwin: 'Use a shared `httpx.AsyncClient` or `aiohttp.ClientSession`.',
  sources: ['https://docs.python.org/3/library/http.client.html'],
  checked: '2026-11-24',
  types: {
    'http.client.HTTPConnection': {
      aliases: ['http.client.HTTPSConnection'],
      methods: {
        'request|connect|endheaders|send': call,
        getresponse: { ...call, returns: 'http.client.HTTPResponse' },
      },
    },
    'http.client.HTTPResponse': { methods: { 'read|readinto|readline': call } },
  },
});
