import { defineLibrary } from '../schema.ts';

const query = { effect: { does: 'db', blocking: false } } as const;

export default defineLibrary({
  id: 'kysely',
  name: 'Kysely',
  language: 'javascript',
  family: 'database',
  packages: ['kysely'],
  modules: ['kysely'],
  sources: ['https://kysely.dev/docs/getting-started', 'https://www.npmjs.com/package/kysely'],
  checked: '2026-11-24',
  types: {
    'kysely.Kysely': {
      aliases: ['kysely.Transaction', 'kysely.QueryCreator'],
      construct: { creates: 'engine' },
      methods: {
        'selectFrom|selectNoFrom|insertInto|replaceInto|updateTable|deleteFrom|mergeInto': {
          returns: 'kysely.SelectQueryBuilder',
        },
        'with|withRecursive|withSchema|withPlugin|withoutPlugins': { returns: 'self' },
        transaction: { returns: 'kysely.TransactionBuilder' },
        executeQuery: query,
        'destroy|startTransaction|connection': {},
      },
      attributes: { schema: 'kysely.SchemaModule' },
    },
    'kysely.SelectQueryBuilder': {
      aliases: [
        'kysely.InsertQueryBuilder',
        'kysely.UpdateQueryBuilder',
        'kysely.DeleteQueryBuilder',
        'kysely.MergeQueryBuilder',
      ],
      methods: {
        'execute|executeTakeFirst|executeTakeFirstOrThrow|stream|explain': query,
        'compile|toOperationNode': {},
        '*': { returns: 'self' },
      },
    },
    'kysely.TransactionBuilder': {
      methods: {
        execute: { ...query, invokes: { argument: 0, place: 'same', passes: ['kysely.Kysely'] } },
        'setIsolationLevel|setAccessMode': { returns: 'self' },
      },
    },
    'kysely.SchemaModule': { methods: { '*': { returns: 'kysely.SelectQueryBuilder' } } },
  },
});
