import { defineLibrary } from '../schema.ts';

const query = { effect: { does: 'db', blocking: false } } as const;

export default defineLibrary({
  id: 'tedious',
  name: 'tedious',
  language: 'javascript',
  family: 'database',
  packages: ['tedious'],
  modules: ['tedious'],
  sources: ['https://tediousjs.github.io/tedious/', 'https://www.npmjs.com/package/tedious'],
  checked: '2026-11-24',
  types: {
    'tedious.Connection': {
      construct: { creates: 'connection' },
      methods: {
        'connect|execSql|execSqlBatch|callProcedure|execBulkLoad|execute|prepare|beginTransaction|commitTransaction|rollbackTransaction':
          query,
        'on|close|newBulkLoad': {},
      },
    },
  },
});
