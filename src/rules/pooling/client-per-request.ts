import { creationFindings } from '../pooling/creation.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'client-per-request',
  summary: 'A client of a remote service, database or cache is made for each request.',
  category: 'pooling',
  severity: 'warning',
  why: 'Each new client starts without connections: every request pays for DNS, TCP and TLS again, and an HTTP client with a fresh TLS context costs up to 40 ms of CPU in Python. A kept connection makes HTTPS four times as fast in Node. Clients are made to be shared.',
  sources: [
    'https://fastapi.tiangolo.com/advanced/events/',
    'https://www.python-httpx.org/advanced/clients/',
    'https://nodejs.org/api/http.html#class-httpagent',
  ],
  check: (service) =>
    creationFindings(service, 'client-per-request', {
      kinds: ['client', 'agent'],
      says: ({ creates }) =>
        creates === 'agent'
          ? 'makes a new agent for each request: no connection is used twice'
          : 'makes a new client for each request: no connection is used twice',
      severity: () => 'warning',
      advice: {
        python: 'Make one client in the lifespan and share it',
        javascript: 'Make one client when the module loads, and share it',
      },
    }),
});
