import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'fastcrud',
  name: 'FastCRUD',
  language: 'python',
  family: 'orm',
  packages: ['fastcrud'],
  modules: ['fastcrud'],
  sources: ['https://benavlabs.github.io/fastcrud/'],
  checked: '2026-11-24',
  types: {
    'fastcrud.FastCRUD': {
      methods: {
        'get|get_multi|get_joined|get_multi_joined|get_multi_by_cursor|create|update|delete|db_delete|exists|count|upsert|upsert_multi':
          { effect: { does: 'db', blocking: false } },
      },
    },
  },
});
