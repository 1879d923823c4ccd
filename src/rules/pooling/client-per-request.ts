import { creationFindings } from '../pooling/creation.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'client-per-request',
  summary: 'A client of a remote service, database or cache is made for each request.',
  category: 'pooling',
  severity: 'warning',
  why: 'Each new client starts without connections: every request pays for DNS, TCP and TLS again, and an HTTP client with a fresh TLS context costs up to 40 ms of CPU. Clients are made to be shared.',
  sources: ['https://fastapi.tiangolo.com/advanced/events/', 'https://www.python-httpx.org/advanced/clients/'],
  check: (service) =>
    creationFindings(service, 'client-per-request', {
      kinds: ['client'],
      says: () => 'makes a new client for each request: no connection is used twice',
      severity: () => 'warning',
      advice: () => 'Make one client in the lifespan and share it',
    }),
});
