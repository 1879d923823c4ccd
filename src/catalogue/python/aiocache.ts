import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'aiocache',
  name: 'aiocache',
  language: 'python',
  family: 'cache',
  packages: ['aiocache'],
  modules: ['aiocache'],
  sources: ['https://aiocache.aio-libs.org/'],
  checked: '2026-11-24',
  types: {
    'aiocache.Cache': {
      aliases: ['aiocache.RedisCache', 'aiocache.SimpleMemoryCache', 'aiocache.MemcachedCache'],
      methods: {
        'get|set|add|delete|exists|multi_get|multi_set|clear|increment|expire': {
          effect: { does: 'cache', blocking: false },
        },
      },
    },
  },
});
