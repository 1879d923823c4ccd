import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'mongoengine',
  name: 'MongoEngine',
  language: 'python',
  family: 'orm',
  packages: ['mongoengine'],
  modules: ['mongoengine'],
  asyncTwin: 'Use Beanie, or make the endpoint `def`.',
  sources: ['https://docs.mongoengine.org/'],
  checked: '2026-11-24',
  types: {
    'mongoengine.Document': {
      aliases: ['mongoengine.document.Document', 'mongoengine.DynamicDocument'],
      methods: {
        'save|delete|reload|update|modify|insert': { effect: { does: 'db', blocking: true, weight: 'major' } },
      },
      attributes: { objects: 'mongoengine.queryset.QuerySet' },
    },
    'mongoengine.queryset.QuerySet': {
      call: { returns: 'mongoengine.queryset.QuerySet' },
      methods: {
        'filter|order_by|limit|skip|only|exclude|all': { returns: 'self' },
        'first|get|count|delete|update|update_one|insert|create|aggregate|distinct|to_json': {
          effect: { does: 'db', blocking: true, weight: 'major' },
        },
      },
      iterate: { effect: { does: 'db', blocking: true, weight: 'major' } },
    },
  },
});
