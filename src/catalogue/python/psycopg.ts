import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'psycopg',
  name: 'Psycopg 3',
  language: 'python',
  family: 'database',
  packages: ['psycopg', 'psycopg-pool'],
  modules: ['psycopg', 'psycopg_pool'],
  asyncTwin: 'Use `psycopg.AsyncConnection` and `psycopg_pool.AsyncConnectionPool`: the same methods, awaited.',
  sources: [
    'https://www.psycopg.org/psycopg3/docs/advanced/async.html',
    'https://www.psycopg.org/psycopg3/docs/advanced/pool.html',
  ],
  checked: '2026-11-24',
  functions: {
    'psycopg.connect': {
      effect: { does: 'db', blocking: true, weight: 'major' },
      returns: 'psycopg.Connection',
      creates: 'connection',
    },
  },
  types: {
    'psycopg.Connection': {
      aliases: ['psycopg.connection.Connection'],
      methods: {
        connect: { effect: { does: 'db', blocking: true, weight: 'major' }, returns: 'self', creates: 'connection' },
        cursor: { returns: 'psycopg.Cursor' },
        execute: { effect: { does: 'db', blocking: true, weight: 'major' }, returns: 'psycopg.Cursor' },
        'commit|rollback': { effect: { does: 'db', blocking: true, weight: 'major' } },
        'transaction|pipeline': {},
      },
      enter: { returns: 'self' },
    },
    'psycopg.Cursor': {
      aliases: ['psycopg.ServerCursor', 'psycopg.ClientCursor'],
      methods: {
        execute: { effect: { does: 'db', blocking: true, weight: 'major' }, returns: 'self' },
        'executemany|copy|stream': { effect: { does: 'db', blocking: true, weight: 'major' } },
      },
      enter: { returns: 'self' },
    },
    'psycopg.AsyncConnection': {
      methods: {
        connect: { effect: { does: 'db', blocking: false }, returns: 'self', creates: 'connection' },
        cursor: { returns: 'psycopg.AsyncCursor' },
        execute: { effect: { does: 'db', blocking: false }, returns: 'psycopg.AsyncCursor' },
        'commit|rollback': { effect: { does: 'db', blocking: false } },
      },
      enter: { returns: 'self' },
    },
    'psycopg.AsyncCursor': {
      methods: {
        'execute|executemany|copy|stream|fetchone|fetchall|fetchmany': { effect: { does: 'db', blocking: false } },
      },
      enter: { returns: 'self' },
    },
    'psycopg_pool.ConnectionPool': {
      construct: { creates: 'pool' },
      methods: {
        connection: { returns: 'psycopg_pool.ConnectionContext' },
        getconn: { effect: { does: 'db', blocking: true, weight: 'major' }, returns: 'psycopg.Connection' },
        'open|wait': { effect: { does: 'db', blocking: true, weight: 'major' } },
      },
    },
    'psycopg_pool.ConnectionContext': {
      enter: { effect: { does: 'db', blocking: true, weight: 'major' }, returns: 'psycopg.Connection' },
    },
    'psycopg_pool.AsyncConnectionPool': {
      construct: { creates: 'pool' },
      methods: {
        connection: { returns: 'psycopg.AsyncConnection' },
        getconn: { effect: { does: 'db', blocking: false }, returns: 'psycopg.AsyncConnection' },
      },
    },
  },
});
