import { defineLibrary } from '../schema.ts';

/** What plugins of Fastify put on an application, where it is more than the driver's own object. */
export default defineLibrary({
  id: 'fastify-plugins',
  name: 'Fastify plugins for databases',
  language: 'javascript',
  family: 'database',
  packages: ['@fastify/mongodb', '@fastify/postgres'],
  modules: ['@fastify/mongodb', '@fastify/postgres', 'fastify-mongodb', 'fastify-postgres'],
  sources: [
    'https://github.com/fastify/fastify-mongodb#readme',
    'https://github.com/fastify/fastify-postgres#readme',
    'https://github.com/fastify/fastify-mysql#readme',
    'https://github.com/fastify/fastify-redis#readme',
  ],
  checked: '2026-11-25',
  types: {
    '@fastify/mongodb.Mongo': { attributes: { client: 'mongodb.MongoClient', db: 'mongodb.Db' } },
    '@fastify/postgres.Postgres': {
      bases: ['pg.Pool'],
      attributes: { pool: 'pg.Pool', Client: 'pg.Client' },
      methods: {
        transact: {
          effect: { does: 'db', blocking: false },
          invokes: { argument: 0, place: 'same', passes: ['pg.PoolClient'] },
        },
      },
    },
  },
});
