import { creationFindings, madeOnceFixes } from '../pooling/creation.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'engine-per-request',
  summary: 'An engine of SQLAlchemy, or a client of an ORM such as Prisma, is made for each request.',
  category: 'pooling',
  severity: 'warning',
  why: 'The engine holds the connection pool and the cache of compiled statements: one per process is what its authors recommend. A new one per request connects again each time. PrismaClient, Sequelize, DataSource, knex and drizzle hold a pool in the same way.',
  sources: [
    'https://docs.sqlalchemy.org/en/20/core/connections.html#basic-usage',
    'https://www.prisma.io/docs/orm/prisma-client/setup-and-configuration/databases-connections/connection-pool',
  ],
  check: (service) =>
    creationFindings(service, 'engine-per-request', {
      kinds: ['engine', 'session-factory'],
      says: ({ creates, file }) =>
        creates === 'engine'
          ? file.endsWith('.py')
            ? 'makes a new engine for each request: its pool is never used twice'
            : 'makes a new pool of connections for each request: none is used twice'
          : 'makes a new session factory for each request, which costs a little',
      severity: ({ creates }) => (creates === 'engine' ? 'warning' : 'hint'),
      advice: {
        python: 'Make the engine and its session factory once, at module level or in the lifespan',
        javascript: 'Make it once when the module loads, and share it',
      },
    }),
  fix: madeOnceFixes,
});
