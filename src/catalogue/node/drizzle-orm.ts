import { defineLibrary } from '../schema.ts';

const query = { effect: { does: 'db', blocking: false } } as const;
const started = { ...query, returns: 'drizzle-orm.Builder' } as const;
/** On better-sqlite3 every query is synchronous. */
const blocks = { effect: { does: 'db', blocking: true, blocksEvenIfAwaited: true, weight: 'minor' } } as const;

export default defineLibrary({
  id: 'drizzle-orm',
  name: 'Drizzle ORM',
  language: 'javascript',
  family: 'orm',
  packages: ['drizzle-orm'],
  modules: [
    'drizzle-orm/node-postgres',
    'drizzle-orm/postgres-js',
    'drizzle-orm/neon-http',
    'drizzle-orm/neon-serverless',
    'drizzle-orm/vercel-postgres',
    'drizzle-orm/mysql2',
    'drizzle-orm/planetscale-serverless',
    'drizzle-orm/libsql',
    'drizzle-orm/better-sqlite3',
    'drizzle-orm/pg-core',
    'drizzle-orm/mysql-core',
    'drizzle-orm',
  ],
  sources: [
    'https://orm.drizzle.team/docs/connect-overview',
    'https://orm.drizzle.team/docs/select',
    'https://orm.drizzle.team/docs/rqb',
    'https://www.npmjs.com/package/drizzle-orm',
  ],
  checked: '2026-11-24',
  functions: {
    // Given an address it makes a pool of its own.
    'drizzle-orm/node-postgres.drizzle': { returns: 'drizzle-orm/node-postgres.NodePgDatabase', creates: 'engine' },
    'drizzle-orm/postgres-js.drizzle': { returns: 'drizzle-orm/node-postgres.NodePgDatabase', creates: 'engine' },
    'drizzle-orm/neon-http.drizzle': { returns: 'drizzle-orm/node-postgres.NodePgDatabase', creates: 'engine' },
    'drizzle-orm/neon-serverless.drizzle': { returns: 'drizzle-orm/node-postgres.NodePgDatabase', creates: 'engine' },
    'drizzle-orm/vercel-postgres.drizzle': { returns: 'drizzle-orm/node-postgres.NodePgDatabase', creates: 'engine' },
    'drizzle-orm/mysql2.drizzle': { returns: 'drizzle-orm/node-postgres.NodePgDatabase', creates: 'engine' },
    'drizzle-orm/planetscale-serverless.drizzle': {
      returns: 'drizzle-orm/node-postgres.NodePgDatabase',
      creates: 'engine',
    },
    'drizzle-orm/libsql.drizzle': { returns: 'drizzle-orm/node-postgres.NodePgDatabase', creates: 'engine' },
    'drizzle-orm/better-sqlite3.drizzle': {
      returns: 'drizzle-orm/better-sqlite3.BetterSQLite3Database',
      creates: 'engine',
    },
  },
  types: {
    'drizzle-orm/node-postgres.NodePgDatabase': {
      aliases: [
        'drizzle-orm/postgres-js.PostgresJsDatabase',
        'drizzle-orm/neon-http.NeonHttpDatabase',
        'drizzle-orm/neon-serverless.NeonDatabase',
        'drizzle-orm/vercel-postgres.VercelPgDatabase',
        'drizzle-orm/mysql2.MySql2Database',
        'drizzle-orm/libsql.LibSQLDatabase',
        'drizzle-orm/pg-core.PgDatabase',
        'drizzle-orm/mysql-core.MySqlDatabase',
      ],
      methods: {
        'select|selectDistinct|selectDistinctOn|insert|update|delete|execute|refreshMaterializedView|$count': started,
        transaction: {
          ...query,
          invokes: { argument: 0, place: 'same', passes: ['drizzle-orm/node-postgres.NodePgDatabase'] },
        },
        $with: {},
        with: { returns: 'self' },
      },
      attributes: { query: 'drizzle-orm.RelationalQueries' },
    },
    'drizzle-orm.RelationalQueries': { attributes: { '*': 'drizzle-orm.RelationalQueryBuilder' } },
    'drizzle-orm.RelationalQueryBuilder': { methods: { 'findMany|findFirst': query } },
    // One query, sent when the chain is awaited.
    'drizzle-orm.Builder': { methods: { 'getSQL|toSQL': {}, '*': { returns: 'self' } } },
    'drizzle-orm/better-sqlite3.BetterSQLite3Database': {
      methods: {
        'select|selectDistinct|insert|update|delete|with': { returns: 'drizzle-orm.SyncBuilder' },
        'run|all|get|values': blocks,
        transaction: {
          ...blocks,
          invokes: { argument: 0, place: 'same', passes: ['drizzle-orm/better-sqlite3.BetterSQLite3Database'] },
        },
        $with: {},
      },
      attributes: { query: 'drizzle-orm.SyncQueries' },
    },
    'drizzle-orm.SyncBuilder': {
      methods: { 'run|all|get|values|execute': blocks, 'getSQL|toSQL': {}, '*': { returns: 'self' } },
    },
    'drizzle-orm.SyncQueries': { attributes: { '*': 'drizzle-orm.SyncQueryBuilder' } },
    'drizzle-orm.SyncQueryBuilder': { methods: { 'findMany|findFirst': blocks } },
  },
});
