import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'aiomysql',
  name: 'aiomysql',
  language: 'python',
  family: 'database',
  packages: ['aiomysql'],
  modules: ['aiomysql'],
  sources: ['https://pypi.org/project/aiomysql/'],
  checked: '2026-11-24',
  functions: {
    'aiomysql.connect': { effect: { does: 'db', blocking: false }, creates: 'connection' },
    'aiomysql.create_pool': { effect: { does: 'db', blocking: false }, returns: 'aiomysql.Pool', creates: 'pool' },
  },
  types: { 'aiomysql.Pool': { methods: { acquire: { effect: { does: 'db', blocking: false } } } } },
});
