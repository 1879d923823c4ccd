import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'beanie',
  name: 'Beanie',
  language: 'python',
  family: 'orm',
  packages: ['beanie'],
  modules: ['beanie'],
  sources: ['https://beanie-odm.dev/'],
  checked: '2026-11-24',
  types: {
    'beanie.Document': {
      methods: {
        'find|find_all|find_many': { returns: 'beanie.Query' },
        'get|find_one|insert|create|save|replace|delete|update|set|insert_many|insert_one|count|delete_all|aggregate': {
          effect: { does: 'db', blocking: false },
        },
      },
    },
    'beanie.Query': {
      methods: {
        'sort|limit|skip|find|project': { returns: 'self' },
        'to_list|count|delete|update|first_or_none|aggregate': { effect: { does: 'db', blocking: false } },
      },
      iterate: { effect: { does: 'db', blocking: false } },
    },
  },
});
