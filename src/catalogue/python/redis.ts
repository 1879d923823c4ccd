import { defineLibrary } from '../schema.ts';

const call = {
  effect: { does: 'cache', blocking: true, weight: 'major' },
  instead: 'await client.get(...) of a shared redis.asyncio.Redis',
} as const;
const awaited = { effect: { does: 'cache', blocking: false } } as const;

export default defineLibrary({
  id: 'redis',
  name: 'redis-py',
  language: 'python',
  family: 'cache',
  packages: ['redis'],
  modules: ['redis'],
  asyncTwin: 'Use `redis.asyncio`, which has the same methods (redis-py 4.2 and later).',
  sources: ['https://redis.readthedocs.io/en/stable/examples/asyncio_examples.html'],
  checked: '2026-11-24',
  functions: {
    'redis.from_url': { returns: 'redis.Redis', creates: 'client' },
    'redis.asyncio.from_url': { returns: 'redis.asyncio.Redis', creates: 'client' },
  },
  types: {
    'redis.Redis': {
      aliases: ['redis.StrictRedis', 'redis.client.Redis', 'redis.client.StrictRedis', 'redis.RedisCluster'],
      // With a pool that is given, it is a thin handle: the connections are the pool's.
      construct: { creates: 'client', harmlessIf: { argument: 'connection_pool', present: true } },
      methods: {
        from_url: { returns: 'redis.Redis', creates: 'client' },
        pipeline: { returns: 'redis.client.Pipeline' },
        pubsub: { returns: 'redis.client.PubSub' },
        lock: { returns: 'redis.lock.Lock' },
        'register_script|close|get_connection_kwargs|get_encoder|set_response_callback': {},
        '*': call,
      },
    },
    'redis.client.Pipeline': {
      methods: { execute: call, '*': { returns: 'self' } },
    },
    'redis.client.PubSub': {
      methods: { 'listen|get_message|subscribe|psubscribe': call },
    },
    'redis.lock.Lock': { methods: { 'acquire|release': call }, enter: { ...call, returns: 'self' } },
    'redis.asyncio.Redis': {
      aliases: ['redis.asyncio.StrictRedis', 'redis.asyncio.client.Redis', 'redis.asyncio.RedisCluster'],
      construct: { creates: 'client', harmlessIf: { argument: 'connection_pool', present: true } },
      methods: {
        from_url: { returns: 'redis.asyncio.Redis', creates: 'client' },
        pipeline: { returns: 'redis.asyncio.client.Pipeline' },
        'pubsub|lock|register_script|close|aclose': {},
        '*': awaited,
      },
    },
    'redis.asyncio.client.Pipeline': { methods: { execute: awaited, '*': { returns: 'self' } } },
  },
});
