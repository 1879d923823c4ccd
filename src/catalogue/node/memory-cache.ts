import { defineLibrary } from '../schema.ts';

/** The store behind it may be Redis. */
const call = { effect: { does: 'cache', blocking: false } } as const;

export default defineLibrary({
  id: 'memory-cache',
  name: 'Caches in memory',
  language: 'javascript',
  family: 'cache',
  packages: ['lru-cache', 'node-cache', 'cache-manager'],
  modules: ['lru-cache', 'node-cache', 'cache-manager'],
  sources: [
    'https://www.npmjs.com/package/lru-cache',
    'https://www.npmjs.com/package/node-cache',
    'https://www.npmjs.com/package/cache-manager',
  ],
  checked: '2026-11-24',
  functions: {
    'cache-manager.createCache|caching': { returns: 'cache-manager.Cache', creates: 'client' },
  },
  types: {
    // A map: microseconds. Made for each request it caches nothing.
    'lru-cache.LRUCache': {
      aliases: ['lru-cache'],
      construct: { creates: 'client' },
      methods: { 'get|set|has|delete|peek|clear|fetch': {} },
    },
    'node-cache': {
      construct: { creates: 'client' },
      methods: { 'get|set|mget|mset|del|take|ttl|has|keys|flushAll|getStats|close|on': {} },
    },
    'cache-manager.Cache': {
      methods: { 'get|set|del|mget|mset|mdel|ttl|clear|wrap': call, 'on|off|disconnect': {} },
    },
  },
});
