import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'mysql-connector',
  name: 'MySQL Connector/Python',
  language: 'python',
  family: 'database',
  packages: ['mysql-connector-python'],
  modules: ['mysql.connector'],
  asyncTwin: 'Use `mysql.connector.aio` (8.3 and later).',
  sources: ['https://dev.mysql.com/doc/connector-python/en/'],
  checked: '2026-11-24',
  functions: {
    'mysql.connector.connect': {
      effect: { does: 'db', blocking: true, weight: 'major' },
      returns: 'mysql.connector.MySQLConnection',
      creates: 'connection',
    },
    'mysql.connector.aio.connect': { effect: { does: 'db', blocking: false }, creates: 'connection' },
  },
  types: {
    'mysql.connector.MySQLConnection': {
      aliases: ['mysql.connector.connection.MySQLConnection'],
      methods: {
        cursor: { returns: 'mysql.connector.Cursor' },
        'commit|rollback|ping|begin|select_db': { effect: { does: 'db', blocking: true, weight: 'major' } },
      },
      enter: { returns: 'mysql.connector.Cursor' },
    },
    'mysql.connector.Cursor': {
      aliases: ['mysql.connector.cursor.MySQLCursor'],
      methods: { 'execute|executemany|callproc': { effect: { does: 'db', blocking: true, weight: 'major' } } },
      enter: { returns: 'self' },
    },
    'mysql.connector.pooling.MySQLConnectionPool': {
      construct: { effect: { does: 'db', blocking: true, weight: 'major' }, creates: 'pool' },
      methods: {
        get_connection: {
          effect: { does: 'db', blocking: true, weight: 'major' },
          returns: 'mysql.connector.MySQLConnection',
        },
      },
    },
  },
});
