import { defineGoLibrary } from '../goLibrary.ts';
import { redisPackage } from '../shared/goRedis.ts';

// A client has a pool of 10 connections for each processor, and is safe for concurrent use.
export default defineGoLibrary({
  id: 'go-redis',
  name: 'go-redis',
  family: 'cache',
  packages: ['github.com/redis/go-redis/v9'],
  contents: [
    redisPackage('github.com/redis/go-redis/v9', {
      callback: 1,
      subscribe: 'Subscribe|PSubscribe|SSubscribe',
      givesConnections: true,
      ofUniversal: 'Close|AddHook|PoolStats',
    }),
    {
      path: 'github.com/redis/go-redis/v9',
      functions: { NewFailoverClusterClient: { returns: '.ClusterClient', creates: 'client' } },
    },
  ],
  sources: [
    'https://github.com/redis/go-redis/blob/master/options.go',
    'https://redis.io/docs/latest/develop/clients/go/',
  ],
  checked: '2026-11-25',
});
