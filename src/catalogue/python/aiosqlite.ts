import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'aiosqlite',
  name: 'aiosqlite',
  language: 'python',
  family: 'database',
  packages: ['aiosqlite'],
  modules: ['aiosqlite'],
  sources: ['https://aiosqlite.omnilib.dev/en/stable/'],
  checked: '2026-11-24',
  functions: {
    'aiosqlite.connect': {
      effect: { does: 'db', blocking: false },
      returns: 'aiosqlite.Connection',
      creates: 'connection',
    },
  },
  types: {
    'aiosqlite.Connection': {
      aliases: ['aiosqlite.core.Connection'],
      methods: {
        'execute|executemany|executescript|commit|rollback|cursor|execute_fetchall': {
          effect: { does: 'db', blocking: false },
        },
      },
    },
  },
});
