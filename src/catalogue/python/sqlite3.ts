import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'sqlite3',
  name: 'sqlite3',
  language: 'python',
  family: 'database',
  packages: [],
  modules: ['sqlite3'],
  asyncTwin: 'Make the endpoint `def`: that is usually better for SQLite than an async wrapper.',
  sources: ['https://docs.python.org/3/library/sqlite3.html'],
  checked: '2026-11-24',
  functions: {
    'sqlite3.connect': {
      effect: { does: 'db', blocking: true, weight: 'minor' },
      returns: 'sqlite3.Connection',
      creates: 'connection',
    },
  },
  types: {
    'sqlite3.Connection': {
      methods: {
        cursor: { returns: 'sqlite3.Cursor' },
        'execute|executemany|executescript': {
          effect: { does: 'db', blocking: true, weight: 'major' },
          returns: 'sqlite3.Cursor',
        },
        'commit|rollback|backup': { effect: { does: 'db', blocking: true, weight: 'major' } },
      },
      enter: { returns: 'self' },
    },
    'sqlite3.Cursor': {
      methods: {
        'execute|executemany|executescript': {
          effect: { does: 'db', blocking: true, weight: 'major' },
          returns: 'self',
        },
      },
    },
  },
});
