import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'asyncmy',
  name: 'asyncmy',
  language: 'python',
  family: 'database',
  packages: ['asyncmy'],
  modules: ['asyncmy'],
  sources: ['https://pypi.org/project/asyncmy/'],
  checked: '2026-11-24',
  functions: {
    'asyncmy.connect': { effect: { does: 'db', blocking: false }, creates: 'connection' },
    'asyncmy.create_pool': { effect: { does: 'db', blocking: false }, returns: 'asyncmy.Pool', creates: 'pool' },
  },
  types: { 'asyncmy.Pool': { methods: { acquire: { effect: { does: 'db', blocking: false } } } } },
});
