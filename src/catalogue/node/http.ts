import { defineLibrary } from '../schema.ts';

const call = { effect: { does: 'http', blocking: false } } as const;

export default defineLibrary({
  id: 'http',
  name: 'http',
  language: 'javascript',
  family: 'http',
  packages: [],
  modules: ['http', 'https', 'http2'],
  sources: [
    'https://nodejs.org/api/http.html#class-httpagent',
    'https://nodejs.org/api/https.html#class-httpsagent',
    'https://nodejs.org/api/http2.html#http2connectauthority-options-listener',
  ],
  checked: '2026-11-24',
  functions: {
    'http.request|get': call,
    'https.request|get': call,
    'http2.connect': { ...call, returns: 'http2.ClientHttp2Session', creates: 'connection' },
  },
  types: {
    // A new agent keeps no sockets unless `keepAlive: true` is said, even on Node 26; the global agent keeps them since Node 19.
    'http.Agent': { construct: { creates: 'agent' }, methods: { destroy: {} } },
    'https.Agent': { construct: { creates: 'agent' }, methods: { destroy: {} } },
    'http2.ClientHttp2Session': { methods: { request: call, close: {} } },
  },
});
