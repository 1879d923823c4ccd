import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'oracledb',
  name: 'python-oracledb',
  language: 'python',
  family: 'database',
  packages: ['oracledb'],
  modules: ['oracledb', 'cx_Oracle'],
  asyncTwin: 'Use `oracledb.connect_async` and `create_pool_async` in thin mode.',
  sources: ['https://python-oracledb.readthedocs.io/en/latest/user_guide/asyncio.html'],
  checked: '2026-11-24',
  functions: {
    'oracledb.connect': {
      effect: { does: 'db', blocking: true, weight: 'major' },
      returns: 'oracledb.Connection',
      creates: 'connection',
    },
    'cx_Oracle.connect': {
      effect: { does: 'db', blocking: true, weight: 'major' },
      returns: 'oracledb.Connection',
      creates: 'connection',
    },
    'oracledb.create_pool': {
      effect: { does: 'db', blocking: true, weight: 'major' },
      returns: 'oracledb.ConnectionPool',
      creates: 'pool',
    },
    'oracledb.connect_async': { effect: { does: 'db', blocking: false }, creates: 'connection' },
    'oracledb.create_pool_async': { creates: 'pool' },
  },
  types: {
    'oracledb.Connection': {
      methods: {
        cursor: { returns: 'oracledb.Cursor' },
        'commit|rollback|ping': { effect: { does: 'db', blocking: true, weight: 'major' } },
      },
      enter: { returns: 'self' },
    },
    'oracledb.Cursor': {
      methods: {
        'execute|executemany|callproc|callfunc': { effect: { does: 'db', blocking: true, weight: 'major' } },
        'fetchall|fetchone|fetchmany': { effect: { does: 'db', blocking: true, weight: 'major' } },
      },
    },
    'oracledb.ConnectionPool': {
      methods: { acquire: { effect: { does: 'db', blocking: true, weight: 'major' }, returns: 'oracledb.Connection' } },
    },
  },
});
