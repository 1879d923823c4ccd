import { defineLibrary } from '../schema.ts';

const query = { effect: { does: 'db', blocking: false, threadPool: 'libuv' } } as const;

export default defineLibrary({
  id: 'sqlite3',
  name: 'node-sqlite3',
  language: 'javascript',
  family: 'database',
  packages: ['sqlite3'],
  modules: ['sqlite3'],
  status: {
    state: 'deprecated',
    instead: 'better-sqlite3 or node:sqlite',
    why: 'Its README says that it is deprecated and unmaintained.',
  },
  sources: ['https://www.npmjs.com/package/sqlite3'],
  checked: '2026-11-24',
  functions: { 'sqlite3.verbose': { returns: 'sqlite3.sqlite3' } },
  types: {
    'sqlite3.sqlite3': { methods: { Database: { returns: 'sqlite3.Database', creates: 'connection' } } },
    'sqlite3.Database': {
      construct: { ...query, creates: 'connection' },
      methods: {
        'run|get|all|each|exec|close': query,
        prepare: { returns: 'sqlite3.Statement' },
        'serialize|parallelize': { invokes: { argument: 0, place: 'same' } },
        'on|configure|loadExtension|wait|interrupt': {},
      },
    },
    'sqlite3.Statement': { methods: { 'run|get|all|each': query, 'bind|reset|finalize': {} } },
  },
});
