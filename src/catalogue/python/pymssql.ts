import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'pymssql',
  name: 'pymssql',
  language: 'python',
  family: 'database',
  packages: ['pymssql'],
  modules: ['pymssql'],
  asyncTwin: 'Run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://pypi.org/project/pymssql/'],
  checked: '2026-11-24',
  functions: {
    'pymssql.connect|Connect': {
      effect: { does: 'db', blocking: true, weight: 'major' },
      returns: 'pymssql.Connection',
      creates: 'connection',
    },
  },
  types: {
    'pymssql.Connection': {
      aliases: ['pymssql.connections.Connection'],
      methods: {
        cursor: { returns: 'pymssql.Cursor' },
        'commit|rollback|ping|begin|select_db': { effect: { does: 'db', blocking: true, weight: 'major' } },
      },
      enter: { returns: 'pymssql.Cursor' },
    },
    'pymssql.Cursor': {
      aliases: ['pymssql.cursors.Cursor', 'pymssql.cursors.DictCursor'],
      methods: { 'execute|executemany|callproc': { effect: { does: 'db', blocking: true, weight: 'major' } } },
      enter: { returns: 'self' },
    },
  },
});
