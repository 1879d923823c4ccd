import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'aioredis',
  name: 'aioredis',
  language: 'python',
  family: 'cache',
  packages: ['aioredis'],
  modules: ['aioredis'],
  status: { state: 'dead', since: '2021-12', instead: 'redis.asyncio', why: 'It was merged into redis-py 4.2.' },
  asyncTwin: 'Use `redis.asyncio`, into which it was merged.',
  sources: ['https://pypi.org/project/aioredis/'],
  checked: '2026-11-24',
  functions: {
    'aioredis.from_url': { returns: 'aioredis.Redis', creates: 'client' },
    'aioredis.create_redis_pool|create_redis|create_pool': {
      effect: { does: 'cache', blocking: false },
      returns: 'aioredis.Redis',
      creates: 'pool',
    },
  },
  types: {
    'aioredis.Redis': {
      aliases: ['aioredis.client.Redis'],
      construct: { creates: 'client' },
      methods: { close: {}, '*': { effect: { does: 'cache', blocking: false } } },
    },
  },
});
