import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'peewee',
  name: 'peewee',
  language: 'python',
  family: 'orm',
  packages: ['peewee'],
  modules: ['peewee', 'playhouse'],
  asyncTwin: 'Use `playhouse.pwasyncio` (peewee 4), or make the endpoint `def`.',
  sources: ['https://docs.peewee-orm.com/en/latest/'],
  checked: '2026-11-24',
  types: {
    'peewee.Model': {
      methods: {
        'get|get_or_none|get_by_id|create|get_or_create|insert_many|save|delete_instance|bulk_create|bulk_update': {
          effect: { does: 'db', blocking: true, weight: 'major' },
        },
        'select|update|insert|delete': { returns: 'peewee.Query' },
      },
    },
    'peewee.Query': {
      aliases: ['peewee.ModelSelect'],
      methods: {
        'where|join|order_by|limit|offset|group_by|having|switch|dicts|tuples|objects|on_conflict': { returns: 'self' },
        'execute|get|first|count|exists|scalar|get_or_none': {
          effect: { does: 'db', blocking: true, weight: 'major' },
        },
      },
      iterate: { effect: { does: 'db', blocking: true, weight: 'major' } },
    },
  },
});
