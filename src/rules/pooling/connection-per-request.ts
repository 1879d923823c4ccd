import { creationFindings, madeOnceFixes } from '../pooling/creation.ts';
import { defineRule } from '../rule.ts';

/** Libraries of Go for mail, sockets and logins, whose connections belong to one user or one message. */
const OWN_WAY = new Set(['net', 'crypto', 'ldap', 'lib-pq', 'mail', 'ssh', 'websockets']);

export default defineRule({
  id: 'connection-per-request',
  summary: 'A database connection or a pool is made for each request.',
  category: 'pooling',
  languages: ['python', 'javascript', 'go'],
  severity: 'warning',
  why: 'Connecting to PostgreSQL takes 2 to 30 ms with TLS and password check, and the server starts a process for it; under load it runs out of connections. A pool does that once. In Go, sql.Open and gorm.Open make a pool, and pgx.Connect one connection.',
  sources: [
    'https://fastapi.tiangolo.com/advanced/events/',
    'https://magicstack.github.io/asyncpg/current/usage.html#connection-pools',
    'https://node-postgres.com/features/pooling',
    'https://go.dev/doc/database/open-handle',
  ],
  check: (service) =>
    creationFindings(service, 'connection-per-request', {
      kinds: ['connection', 'pool'],
      says: ({ file, creates }) =>
        file.endsWith('.go') && creates === 'pool'
          ? 'makes a new pool for each request: none of its connections is used twice'
          : 'opens a connection for each request',
      severity: () => 'warning',
      advice: {
        python: 'Make one pool in the lifespan and take connections from it',
        javascript: 'Make one pool when the module loads, and take connections from it',
        go: 'Open one pool when the service starts (sql.Open, pgxpool.New), and hand it to what uses it',
      },
      // Opening a local file is cheap, and SQLite connections should not be shared between threads.
      isLeftOut: ({ library, call }) =>
        ['sqlite3', 'aiosqlite', 'duckdb', 'better-sqlite3', 'node-sqlite'].includes(library) ||
        // Go's own dials: mail and protocols that know no pool.
        OWN_WAY.has(library) ||
        // To listen to a channel takes a connection for as long as that lasts.
        /\.(PubSub|Subscribe|PSubscribe|SSubscribe)$/.test(call),
    }),
  fix: madeOnceFixes,
});
