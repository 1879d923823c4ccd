import { defineLibrary } from '../schema.ts';

const query = { effect: { does: 'db', blocking: false } } as const;
/** A query with what its rows must be. */
const queries = {
  'any|anyFirst|exists|many|manyFirst|maybeOne|maybeOneFirst|one|oneFirst|query|stream': query,
} as const;
const inTransaction = {
  ...query,
  invokes: { argument: 0, place: 'same', passes: ['slonik.DatabaseTransactionConnection'] },
} as const;

export default defineLibrary({
  id: 'slonik',
  name: 'Slonik',
  language: 'javascript',
  family: 'database',
  packages: ['slonik'],
  modules: ['slonik'],
  sources: ['https://www.npmjs.com/package/slonik', 'https://github.com/gajus/slonik#readme'],
  checked: '2026-11-25',
  functions: {
    'slonik.createPool': { returns: 'slonik.DatabasePool', creates: 'pool' },
    'slonik.createSqlTag': {},
  },
  types: {
    'slonik.DatabasePool': {
      aliases: ['slonik.CommonQueryMethods', 'slonik.DatabasePoolType', 'slonik.CommonQueryMethodsType'],
      methods: {
        ...queries,
        connect: { ...query, invokes: { argument: 0, place: 'same', passes: ['slonik.DatabasePoolConnection'] } },
        transaction: inTransaction,
        'end|configuration|state|on|off|once': {},
      },
    },
    'slonik.DatabasePoolConnection': {
      aliases: ['slonik.DatabaseConnection'],
      methods: { ...queries, transaction: inTransaction },
    },
    'slonik.DatabaseTransactionConnection': { methods: { ...queries, transaction: inTransaction } },
  },
});
