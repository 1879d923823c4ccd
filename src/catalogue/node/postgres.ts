import { defineLibrary } from '../schema.ts';

const query = { effect: { does: 'db', blocking: false } } as const;

export default defineLibrary({
  id: 'postgres',
  name: 'Postgres.js',
  language: 'javascript',
  family: 'database',
  packages: ['postgres'],
  modules: ['postgres'],
  sources: ['https://github.com/porsager/postgres#readme'],
  checked: '2026-11-24',
  functions: { postgres: { returns: 'postgres.Sql', creates: 'pool' } },
  types: {
    'postgres.Sql': {
      aliases: ['postgres.TransactionSql', 'postgres.ReservedSql'],
      // A query, as a tagged template.
      call: query,
      methods: {
        'unsafe|file|listen|notify|subscribe': query,
        begin: { ...query, invokes: { argument: 0, place: 'same', passes: ['postgres.Sql'] } },
        savepoint: { ...query, invokes: { argument: 0, place: 'same', passes: ['postgres.Sql'] } },
        reserve: { ...query, returns: 'postgres.Sql' },
        'json|array|typed|end|largeObject': {},
      },
    },
  },
});
