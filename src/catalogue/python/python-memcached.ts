import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'python-memcached',
  name: 'python-memcached',
  language: 'python',
  family: 'cache',
  packages: ['python-memcached', 'pylibmc'],
  modules: ['memcache', 'pylibmc'],
  asyncTwin: 'Use aiomcache, or make the endpoint `def`.',
  sources: ['https://pypi.org/project/python-memcached/'],
  checked: '2026-11-24',
  types: {
    'memcache.Client': {
      aliases: ['pylibmc.Client'],
      construct: { creates: 'client' },
      methods: {
        'get|set|add|replace|delete|incr|decr|get_multi|set_multi': {
          effect: { does: 'cache', blocking: true, weight: 'major' },
        },
      },
    },
  },
});
