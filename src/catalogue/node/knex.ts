import { defineLibrary } from '../schema.ts';

/** A query is sent once, when its chain is awaited; what starts the chain stands for that. */
const started = { effect: { does: 'db', blocking: false }, returns: 'knex.Knex.QueryBuilder' } as const;
const query = { effect: { does: 'db', blocking: false } } as const;

export default defineLibrary({
  id: 'knex',
  name: 'Knex',
  language: 'javascript',
  family: 'database',
  packages: ['knex'],
  modules: ['knex'],
  sources: ['https://www.npmjs.com/package/knex'],
  checked: '2026-11-24',
  functions: {
    knex: { returns: 'knex.Knex', creates: 'engine' },
    'knex.knex': { returns: 'knex.Knex', creates: 'engine' },
  },
  types: {
    'knex.Knex': {
      aliases: ['knex.Knex.Transaction'],
      call: started,
      methods: {
        'select|from|insert|update|delete|del|table|into|with|withRecursive|count|max|min|sum|avg|column|distinct|where|batchInsert|queryBuilder|withSchema':
          started,
        raw: { ...query, returns: 'knex.Knex.Raw' },
        transaction: { ...query, returns: 'knex.Knex', invokes: { argument: 0, place: 'same', passes: ['knex.Knex'] } },
        transactionProvider: {},
        'commit|rollback|savepoint': query,
        'destroy|ref|on|initialize|withUserParams': {},
      },
      attributes: { schema: 'knex.Knex.SchemaBuilder', migrate: 'knex.Knex.Migrator', seed: 'knex.Knex.Seeder' },
    },
    'knex.Knex.QueryBuilder': { methods: { 'toSQL|toString|toQuery': {}, '*': { returns: 'self' } } },
    'knex.Knex.Raw': { methods: { 'toSQL|toString|toQuery': {}, '*': { returns: 'self' } } },
    'knex.Knex.SchemaBuilder': {
      methods: {
        'createTable|createTableIfNotExists|alterTable|dropTable|dropTableIfExists|renameTable|hasTable|hasColumn|raw|table|createSchema|createView|dropView':
          { ...query, returns: 'self' },
      },
    },
    'knex.Knex.Migrator': { methods: { 'latest|rollback|up|down|list|status|currentVersion|make': query } },
    'knex.Knex.Seeder': { methods: { 'run|make': query } },
  },
});
