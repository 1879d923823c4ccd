import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'mysqlclient',
  name: 'mysqlclient',
  language: 'python',
  family: 'database',
  packages: ['mysqlclient'],
  modules: ['MySQLdb'],
  asyncTwin: 'Use asyncmy or aiomysql.',
  sources: ['https://pypi.org/project/mysqlclient/'],
  checked: '2026-11-24',
  functions: {
    'MySQLdb.connect|Connect': {
      effect: { does: 'db', blocking: true, weight: 'major' },
      returns: 'MySQLdb.Connection',
      creates: 'connection',
    },
  },
  types: {
    'MySQLdb.Connection': {
      aliases: ['MySQLdb.connections.Connection'],
      methods: {
        cursor: { returns: 'MySQLdb.Cursor' },
        'commit|rollback|ping|begin|select_db': { effect: { does: 'db', blocking: true, weight: 'major' } },
      },
      enter: { returns: 'MySQLdb.Cursor' },
    },
    'MySQLdb.Cursor': {
      aliases: ['MySQLdb.cursors.Cursor', 'MySQLdb.cursors.DictCursor'],
      methods: { 'execute|executemany|callproc': { effect: { does: 'db', blocking: true, weight: 'major' } } },
      enter: { returns: 'self' },
    },
  },
});
