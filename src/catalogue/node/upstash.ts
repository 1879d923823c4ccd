import { defineLibrary } from '../schema.ts';

const call = { effect: { does: 'cache', blocking: false } } as const;

export default defineLibrary({
  id: 'upstash',
  name: 'Upstash Redis',
  language: 'javascript',
  family: 'cache',
  packages: ['@upstash/redis'],
  modules: ['@upstash/redis'],
  sources: ['https://www.npmjs.com/package/@upstash/redis'],
  checked: '2026-11-24',
  types: {
    // One HTTP request for each command; it keeps no connection.
    '@upstash/redis.Redis': {
      methods: {
        fromEnv: { returns: '@upstash/redis.Redis' },
        'pipeline|multi': { returns: '@upstash/redis.Pipeline' },
        'use|createScript': {},
        '*': call,
      },
    },
    '@upstash/redis.Pipeline': { methods: { exec: call, '*': { returns: 'self' } } },
  },
});
