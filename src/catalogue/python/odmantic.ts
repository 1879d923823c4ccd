import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'odmantic',
  name: 'ODMantic',
  language: 'python',
  family: 'orm',
  packages: ['odmantic'],
  modules: ['odmantic'],
  asyncTwin: 'Use `AIOEngine`.',
  sources: ['https://art049.github.io/odmantic/'],
  checked: '2026-11-24',
  types: {
    'odmantic.AIOEngine': {
      construct: { creates: 'engine' },
      methods: { 'find|find_one|save|save_all|count|delete|remove': { effect: { does: 'db', blocking: false } } },
    },
    'odmantic.SyncEngine': {
      construct: { creates: 'engine' },
      methods: {
        'find|find_one|save|save_all|count|delete|remove': { effect: { does: 'db', blocking: true, weight: 'major' } },
      },
    },
  },
});
