import { defineLibrary } from '../schema.ts';

const query = { effect: { does: 'db', blocking: false, threadPool: 'libuv' } } as const;

export default defineLibrary({
  id: 'sqlite',
  name: 'sqlite',
  language: 'javascript',
  family: 'database',
  packages: ['sqlite'],
  modules: ['sqlite'],
  sources: ['https://www.npmjs.com/package/sqlite'],
  checked: '2026-11-24',
  functions: { 'sqlite.open': { ...query, returns: 'sqlite.Database', creates: 'connection' } },
  types: {
    'sqlite.Database': {
      methods: {
        'run|get|all|each|exec|close|migrate': query,
        prepare: { ...query, returns: 'sqlite.Statement' },
        'on|configure|getDatabaseInstance|loadExtension': {},
      },
    },
    'sqlite.Statement': { methods: { 'run|get|all|each': query, 'bind|reset|finalize': {} } },
  },
});
