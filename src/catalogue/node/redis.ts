import { defineLibrary } from '../schema.ts';

const call = { effect: { does: 'cache', blocking: false } } as const;

export default defineLibrary({
  id: 'redis',
  name: 'node-redis',
  language: 'javascript',
  family: 'cache',
  packages: ['redis', '@redis/client'],
  modules: ['redis', '@redis/client'],
  sources: [
    'https://github.com/redis/node-redis#readme',
    'https://github.com/redis/node-redis/blob/master/docs/pool.md',
    'https://github.com/redis/node-redis/blob/master/docs/FAQ.md',
  ],
  checked: '2026-11-24',
  functions: {
    'redis.createClient|createCluster|createSentinel|createClientPool': {
      returns: 'redis.RedisClientType',
      creates: 'client',
    },
    '@redis/client.createClient|createCluster|createSentinel|createClientPool': {
      returns: 'redis.RedisClientType',
      creates: 'client',
    },
  },
  types: {
    'redis.RedisClientType': {
      aliases: [
        '@redis/client.RedisClientType',
        'redis.RedisClient',
        'redis.RedisClusterType',
        'redis.RedisClientPoolType',
      ],
      methods: {
        'multi|MULTI|batch': { returns: 'redis.RedisClientMultiCommandType' },
        duplicate: { returns: 'self', creates: 'client' },
        'on|once|off|addListener|removeListener|removeAllListeners|emit|ref|unref|unsubscribe|quit|disconnect|close|destroy|end|withTypeMapping|asap|legacy':
          {},
        '*': call,
      },
    },
    'redis.RedisClientMultiCommandType': {
      methods: { 'exec|EXEC|execAsPipeline|execTyped|exec_atomic': call, '*': { returns: 'self' } },
    },
  },
});
