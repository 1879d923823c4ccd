import { defineLibrary } from '../schema.ts';

const query = { effect: { does: 'db', blocking: false } } as const;

export default defineLibrary({
  id: 'mssql',
  name: 'node-mssql',
  language: 'javascript',
  family: 'database',
  packages: ['mssql'],
  modules: ['mssql', 'mssql/msnodesqlv8'],
  sources: ['https://www.npmjs.com/package/mssql'],
  checked: '2026-11-24',
  functions: {
    // Gives the global pool, which is there after the first call.
    'mssql.connect': { ...query, returns: 'mssql.ConnectionPool' },
    'mssql.query': query,
  },
  types: {
    'mssql.ConnectionPool': {
      construct: { creates: 'pool' },
      methods: {
        'connect|query|batch': query,
        request: { returns: 'mssql.Request' },
        transaction: { returns: 'mssql.Transaction' },
        'close|on': {},
      },
    },
    'mssql.Request': {
      methods: {
        'query|batch|bulk|execute': query,
        'input|output|replaceInput': { returns: 'self' },
        'on|cancel|pipe': {},
      },
    },
    'mssql.Transaction': {
      methods: { 'begin|commit|rollback': query, request: { returns: 'mssql.Request' } },
    },
    'mssql.PreparedStatement': { methods: { 'prepare|execute|unprepare': query, 'input|output': { returns: 'self' } } },
  },
});
