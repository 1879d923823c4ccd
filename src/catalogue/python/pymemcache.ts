import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'pymemcache',
  name: 'pymemcache',
  language: 'python',
  family: 'cache',
  packages: ['pymemcache'],
  modules: ['pymemcache'],
  asyncTwin: 'Use aiomcache, or make the endpoint `def`.',
  sources: ['https://pymemcache.readthedocs.io/'],
  checked: '2026-11-24',
  types: {
    'pymemcache.client.base.Client': {
      aliases: [
        'pymemcache.client.base.PooledClient',
        'pymemcache.Client',
        'pymemcache.client.hash.HashClient',
        'pymemcache.PooledClient',
        'pymemcache.HashClient',
      ],
      construct: { creates: 'client' },
      methods: {
        'get|set|add|replace|delete|incr|decr|get_many|set_many|touch|get_multi|set_multi|flush_all': {
          effect: { does: 'cache', blocking: true, weight: 'major' },
        },
      },
    },
  },
});
