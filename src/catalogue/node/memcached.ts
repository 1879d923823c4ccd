import { defineLibrary } from '../schema.ts';

const call = { effect: { does: 'cache', blocking: false } } as const;

export default defineLibrary({
  id: 'memcached',
  name: 'memcached',
  language: 'javascript',
  family: 'cache',
  packages: ['memcached', 'memjs'],
  modules: ['memcached', 'memjs'],
  sources: ['https://www.npmjs.com/package/memcached', 'https://www.npmjs.com/package/memjs'],
  checked: '2026-11-24',
  types: {
    memcached: {
      construct: { creates: 'client' },
      methods: {
        'get|gets|getMulti|set|replace|add|cas|append|prepend|incr|decr|del|touch|stats|flush|version|items': call,
        'end|on': {},
      },
    },
    'memjs.Client': {
      methods: {
        create: { returns: 'memjs.Client', creates: 'client' },
        'get|set|add|replace|delete|increment|decrement|append|prepend|touch|flush|stats': call,
        'quit|close': {},
      },
    },
  },
});
