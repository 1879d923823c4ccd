import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'pymysql',
  name: 'PyMySQL',
  language: 'python',
  family: 'database',
  packages: ['pymysql'],
  modules: ['pymysql'],
  asyncTwin: 'Use aiomysql, which has the same API, or asyncmy.',
  sources: ['https://pypi.org/project/pymysql/'],
  checked: '2026-11-24',
  functions: {
    'pymysql.connect|Connect': {
      effect: { does: 'db', blocking: true, weight: 'major' },
      returns: 'pymysql.Connection',
      creates: 'connection',
    },
  },
  types: {
    'pymysql.Connection': {
      aliases: ['pymysql.connections.Connection'],
      methods: {
        cursor: { returns: 'pymysql.Cursor' },
        'commit|rollback|ping|begin|select_db': { effect: { does: 'db', blocking: true, weight: 'major' } },
      },
      enter: { returns: 'pymysql.Cursor' },
    },
    'pymysql.Cursor': {
      aliases: ['pymysql.cursors.Cursor', 'pymysql.cursors.DictCursor'],
      methods: { 'execute|executemany|callproc': { effect: { does: 'db', blocking: true, weight: 'major' } } },
      enter: { returns: 'self' },
    },
  },
});
