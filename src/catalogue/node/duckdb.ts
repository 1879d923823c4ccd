import { defineLibrary } from '../schema.ts';

const query = { effect: { does: 'db', blocking: false, threadPool: 'libuv' } } as const;

export default defineLibrary({
  id: 'duckdb',
  name: 'DuckDB',
  language: 'javascript',
  family: 'database',
  packages: ['@duckdb/node-api', 'duckdb'],
  modules: ['@duckdb/node-api', 'duckdb'],
  sources: ['https://www.npmjs.com/package/@duckdb/node-api', 'https://www.npmjs.com/package/duckdb'],
  checked: '2026-11-24',
  types: {
    '@duckdb/node-api.DuckDBInstance': {
      methods: {
        create: { ...query, returns: '@duckdb/node-api.DuckDBInstance', creates: 'engine' },
        fromCache: { ...query, returns: '@duckdb/node-api.DuckDBInstance' },
        connect: { ...query, returns: '@duckdb/node-api.DuckDBConnection' },
      },
    },
    '@duckdb/node-api.DuckDBConnection': {
      methods: {
        'run|runAndRead|runAndReadAll|runAndReadUntil|stream|streamAndRead|streamAndReadAll|streamAndReadUntil|prepare':
          query,
        'closeSync|disconnectSync|interrupt': {},
      },
    },
    'duckdb.Database': {
      construct: { ...query, creates: 'engine' },
      methods: { 'run|all|each|exec|prepare': query, connect: { returns: 'duckdb.Connection' }, close: {} },
    },
    'duckdb.Connection': { methods: { 'run|all|each|exec|prepare|stream': query } },
  },
});
