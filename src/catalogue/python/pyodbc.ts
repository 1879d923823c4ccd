import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'pyodbc',
  name: 'pyodbc',
  language: 'python',
  family: 'database',
  packages: ['pyodbc'],
  modules: ['pyodbc'],
  asyncTwin: 'Make the endpoint `def`: aioodbc uses threads as well.',
  sources: ['https://github.com/mkleehammer/pyodbc/wiki'],
  checked: '2026-11-24',
  functions: {
    'pyodbc.connect': {
      effect: { does: 'db', blocking: true, weight: 'major' },
      returns: 'pyodbc.Connection',
      creates: 'connection',
    },
  },
  types: {
    'pyodbc.Connection': {
      methods: {
        cursor: { returns: 'pyodbc.Cursor' },
        execute: { effect: { does: 'db', blocking: true, weight: 'major' }, returns: 'pyodbc.Cursor' },
        'commit|rollback': { effect: { does: 'db', blocking: true, weight: 'major' } },
      },
      enter: { returns: 'self' },
    },
    'pyodbc.Cursor': {
      methods: {
        'execute|executemany|fetchall|fetchone|fetchmany': { effect: { does: 'db', blocking: true, weight: 'major' } },
      },
    },
  },
});
