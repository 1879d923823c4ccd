import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'duckdb',
  name: 'DuckDB',
  language: 'python',
  family: 'database',
  packages: ['duckdb'],
  modules: ['duckdb'],
  asyncTwin: 'Run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://duckdb.org/docs/stable/clients/python/overview'],
  checked: '2026-11-24',
  functions: {
    'duckdb.connect': { returns: 'duckdb.DuckDBPyConnection', creates: 'connection' },
    'duckdb.sql|query|execute': {
      effect: { does: 'db', blocking: true, weight: 'major' },
      returns: 'duckdb.DuckDBPyConnection',
    },
  },
  types: {
    'duckdb.DuckDBPyConnection': {
      methods: {
        'execute|executemany|sql|query|fetchall|fetchdf|df|fetchone': {
          effect: { does: 'db', blocking: true, weight: 'major' },
          returns: 'self',
        },
      },
    },
  },
});
