import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'aioodbc',
  name: 'aioodbc',
  language: 'python',
  family: 'database',
  packages: ['aioodbc'],
  modules: ['aioodbc'],
  sources: ['https://pypi.org/project/aioodbc/'],
  checked: '2026-11-24',
  functions: {
    'aioodbc.connect': { effect: { does: 'db', blocking: false }, creates: 'connection' },
    'aioodbc.create_pool': { effect: { does: 'db', blocking: false }, returns: 'aioodbc.Pool', creates: 'pool' },
  },
  types: { 'aioodbc.Pool': { methods: { acquire: { effect: { does: 'db', blocking: false } } } } },
});
