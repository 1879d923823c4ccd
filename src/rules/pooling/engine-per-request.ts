import { creationFindings } from '../pooling/creation.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'engine-per-request',
  summary: 'A SQLAlchemy engine or session factory is made for each request.',
  category: 'pooling',
  severity: 'warning',
  why: 'The engine holds the connection pool and the cache of compiled statements: one per process is what its authors recommend. A new one per request connects again each time.',
  sources: ['https://docs.sqlalchemy.org/en/20/core/connections.html#basic-usage'],
  check: (service) =>
    creationFindings(service, 'engine-per-request', {
      kinds: ['engine', 'session-factory'],
      says: ({ creates }) =>
        creates === 'engine'
          ? 'makes a new engine for each request: its pool is never used twice'
          : 'makes a new session factory for each request, which costs a little',
      severity: ({ creates }) => (creates === 'engine' ? 'warning' : 'hint'),
      advice: () => 'Make the engine and its session factory once, at module level or in the lifespan',
    }),
});
