import { defineLibrary } from '../schema.ts';

const query = { effect: { does: 'db', blocking: true, weight: 'major' } } as const;

export default defineLibrary({
  id: 'psycopg2',
  name: 'psycopg2',
  language: 'python',
  family: 'database',
  packages: ['psycopg2', 'psycopg2-binary'],
  modules: ['psycopg2'],
  asyncTwin: 'psycopg2 has no asyncio API: use asyncpg, or `psycopg.AsyncConnection` of psycopg 3.',
  sources: ['https://www.psycopg.org/docs/connection.html', 'https://www.psycopg.org/docs/cursor.html'],
  checked: '2026-11-24',
  functions: {
    'psycopg2.connect': { ...query, returns: 'psycopg2.extensions.connection', creates: 'connection' },
    'psycopg2.extras.execute_values|execute_batch': query,
  },
  types: {
    'psycopg2.extensions.connection': {
      aliases: ['psycopg2.connection'],
      methods: {
        cursor: { returns: 'psycopg2.extensions.cursor' },
        'commit|rollback': query,
      },
      // Leaving the block commits.
      enter: { returns: 'self' },
    },
    'psycopg2.extensions.cursor': {
      aliases: ['psycopg2.extras.RealDictCursor', 'psycopg2.extras.DictCursor', 'psycopg2.extras.NamedTupleCursor'],
      methods: {
        'execute|executemany|callproc|copy_from|copy_to|copy_expert': query,
        // The default cursor has all rows when execute returns.
        'fetchone|fetchall|fetchmany': { effect: { does: 'db', blocking: true, weight: 'trivial' } },
      },
      enter: { returns: 'self' },
    },
    'psycopg2.pool.AbstractConnectionPool': {
      methods: { getconn: { returns: 'psycopg2.extensions.connection' } },
    },
    'psycopg2.pool.SimpleConnectionPool': {
      bases: ['psycopg2.pool.AbstractConnectionPool'],
      construct: { ...query, creates: 'pool' },
    },
    'psycopg2.pool.ThreadedConnectionPool': {
      bases: ['psycopg2.pool.AbstractConnectionPool'],
      construct: { ...query, creates: 'pool' },
    },
  },
});
