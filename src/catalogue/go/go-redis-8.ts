import { defineGoLibrary } from '../goLibrary.ts';
import { redisPackage } from '../shared/goRedis.ts';

export default defineGoLibrary({
  id: 'go-redis-8',
  name: 'go-redis 8 and older',
  family: 'cache',
  packages: ['github.com/go-redis/redis/v8', 'github.com/go-redis/redis'],
  contents: [
    redisPackage('github.com/go-redis/redis/v8', {
      callback: 1,
      subscribe: 'Subscribe|PSubscribe',
      givesConnections: true,
      ofUniversal: 'Close|AddHook|PoolStats',
    }),
    redisPackage('github.com/go-redis/redis', {
      callback: 0,
      subscribe: 'Subscribe|PSubscribe',
      givesConnections: false,
      ofUniversal: 'Close',
    }),
  ],
  status: {
    state: 'deprecated',
    since: '2023-01',
    instead: 'github.com/redis/go-redis/v9',
    why: 'The library moved to the Redis organisation, and only version 9 is developed.',
  },
  sources: ['https://github.com/redis/go-redis/releases/tag/v9.0.0'],
  checked: '2026-11-25',
});
