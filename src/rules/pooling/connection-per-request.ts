import { creationFindings, madeOnceFixes } from '../pooling/creation.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'connection-per-request',
  summary: 'A database connection or a pool is made for each request.',
  category: 'pooling',
  severity: 'warning',
  why: 'Connecting to PostgreSQL takes 2 to 30 ms with TLS and password check, and the server starts a process for it; under load it runs out of connections. A pool does that once.',
  sources: [
    'https://fastapi.tiangolo.com/advanced/events/',
    'https://magicstack.github.io/asyncpg/current/usage.html#connection-pools',
    'https://node-postgres.com/features/pooling',
  ],
  check: (service) =>
    creationFindings(service, 'connection-per-request', {
      kinds: ['connection', 'pool'],
      says: () => 'opens a connection for each request',
      severity: () => 'warning',
      advice: {
        python: 'Make one pool in the lifespan and take connections from it',
        javascript: 'Make one pool when the module loads, and take connections from it',
      },
      // Opening a local file is cheap, and SQLite connections should not be shared between threads.
      isLeftOut: ({ library }) => ['sqlite3', 'aiosqlite', 'duckdb', 'better-sqlite3', 'node-sqlite'].includes(library),
    }),
  fix: madeOnceFixes,
});
