import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'asyncpg',
  name: 'asyncpg',
  language: 'python',
  family: 'database',
  packages: ['asyncpg'],
  modules: ['asyncpg'],
  sources: ['https://magicstack.github.io/asyncpg/current/api/index.html'],
  checked: '2026-11-24',
  functions: {
    'asyncpg.connect': {
      effect: { does: 'db', blocking: false },
      returns: 'asyncpg.Connection',
      creates: 'connection',
    },
    'asyncpg.create_pool': { effect: { does: 'db', blocking: false }, returns: 'asyncpg.Pool', creates: 'pool' },
  },
  types: {
    'asyncpg.Pool': {
      aliases: ['asyncpg.pool.Pool'],
      methods: {
        acquire: { effect: { does: 'db', blocking: false }, returns: 'asyncpg.Connection' },
        'execute|executemany|fetch|fetchrow|fetchval|copy_to_table|copy_records_to_table': {
          effect: { does: 'db', blocking: false },
        },
      },
    },
    'asyncpg.Connection': {
      aliases: ['asyncpg.connection.Connection'],
      methods: {
        'execute|executemany|fetch|fetchrow|fetchval|copy_to_table|copy_records_to_table|prepare': {
          effect: { does: 'db', blocking: false },
        },
      },
    },
  },
});
