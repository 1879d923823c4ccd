import { defineLibrary } from '../schema.ts';

const query = { effect: { does: 'db', blocking: false } } as const;

export default defineLibrary({
  id: 'pg-promise',
  name: 'pg-promise',
  language: 'javascript',
  family: 'database',
  packages: ['pg-promise'],
  modules: ['pg-promise'],
  sources: ['https://vitaly-t.github.io/pg-promise/Database.html', 'https://www.npmjs.com/package/pg-promise'],
  checked: '2026-11-24',
  functions: { 'pg-promise': { returns: 'pg-promise.IMain' } },
  types: {
    'pg-promise.IMain': { call: { returns: 'pg-promise.IDatabase', creates: 'pool' }, methods: { end: {} } },
    'pg-promise.IDatabase': {
      aliases: ['pg-promise.ITask'],
      methods: {
        'query|none|one|oneOrNone|many|manyOrNone|any|result|multi|multiResult|stream|func|proc|map|each': query,
        task: { ...query, invokes: { argument: 0, place: 'same', passes: ['pg-promise.IDatabase'] } },
        tx: { ...query, invokes: { argument: 0, place: 'same', passes: ['pg-promise.IDatabase'] } },
        'taskIf|txIf': { ...query, invokes: { argument: 1, place: 'same', passes: ['pg-promise.IDatabase'] } },
        connect: { ...query, returns: 'pg-promise.IDatabase' },
      },
    },
  },
});
