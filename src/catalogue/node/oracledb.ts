import { defineLibrary } from '../schema.ts';

const query = { effect: { does: 'db', blocking: false } } as const;

export default defineLibrary({
  id: 'oracledb',
  name: 'node-oracledb',
  language: 'javascript',
  family: 'database',
  packages: ['oracledb'],
  modules: ['oracledb'],
  sources: ['https://www.npmjs.com/package/oracledb'],
  checked: '2026-11-24',
  functions: {
    'oracledb.getConnection': { ...query, returns: 'oracledb.Connection', creates: 'connection' },
    'oracledb.createPool': { ...query, returns: 'oracledb.Pool', creates: 'pool' },
    'oracledb.getPool': { returns: 'oracledb.Pool' },
  },
  types: {
    'oracledb.Connection': {
      methods: {
        'execute|executeMany|commit|rollback|ping|close|queryStream|getStatementInfo|changePassword': query,
        'break|release': {},
      },
    },
    'oracledb.Pool': {
      methods: {
        getConnection: { ...query, returns: 'oracledb.Connection' },
        'close|terminate|reconfigure|logStatistics': {},
      },
    },
  },
});
