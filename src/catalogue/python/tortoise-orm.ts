import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'tortoise-orm',
  name: 'Tortoise ORM',
  language: 'python',
  family: 'orm',
  packages: ['tortoise-orm'],
  modules: ['tortoise'],
  sources: ['https://tortoise.github.io/'],
  checked: '2026-11-24',
  types: {
    'tortoise.models.Model': {
      aliases: ['tortoise.Model'],
      methods: {
        'filter|all|exclude|annotate': { returns: 'tortoise.queryset.QuerySet' },
        'get|get_or_none|create|bulk_create|get_or_create|update_or_create|save|delete|first|exists|refresh_from_db|fetch_related':
          { effect: { does: 'db', blocking: false } },
      },
    },
    'tortoise.queryset.QuerySet': {
      methods: {
        'filter|order_by|limit|offset|prefetch_related|distinct|select_related|annotate|exclude': { returns: 'self' },
        'first|get|get_or_none|count|exists|update|delete|values|values_list|all': {
          effect: { does: 'db', blocking: false },
        },
      },
    },
  },
});
