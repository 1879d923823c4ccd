import { defineGoLibrary } from '../goLibrary.ts';

// They cost below a microsecond: known, so that they are taken for nothing else.
export default defineGoLibrary({
  id: 'memory-caches',
  name: 'Caches in memory',
  family: 'cache',
  packages: [
    'github.com/patrickmn/go-cache',
    'github.com/dgraph-io/ristretto/v2',
    'github.com/dgraph-io/ristretto',
    'github.com/allegro/bigcache/v3',
    'github.com/coocood/freecache',
    'github.com/hashicorp/golang-lru/v2',
  ],
  contents: [
    {
      path: 'github.com/patrickmn/go-cache',
      name: 'cache',
      functions: { New: { returns: '.Cache' } },
      types: {
        Cache: {
          methods: { 'Get|GetWithExpiration|Set|SetDefault|Add|Replace|Delete|Increment|Items|ItemCount|Flush': {} },
        },
      },
    },
    {
      path: 'github.com/dgraph-io/ristretto/v2',
      functions: { NewCache: { returns: '.Cache' } },
      types: { Cache: { methods: { 'Get|Set|SetWithTTL|Del|Wait|Clear|Close|GetTTL': {} } } },
    },
    {
      path: 'github.com/dgraph-io/ristretto',
      functions: { NewCache: { returns: '.Cache' } },
      types: { Cache: { methods: { 'Get|Set|SetWithTTL|Del|Wait|Clear|Close|GetTTL': {} } } },
    },
    {
      path: 'github.com/allegro/bigcache/v3',
      functions: { New: { returns: '.BigCache' } },
      types: { BigCache: { methods: { 'Get|Set|Append|Delete|Len|Reset|Close|Stats': {} } } },
    },
    {
      path: 'github.com/coocood/freecache',
      functions: { NewCache: { returns: '.Cache' } },
      types: { Cache: { methods: { 'Get|Set|Del|TTL|Clear|EntryCount': {} } } },
    },
    {
      path: 'github.com/hashicorp/golang-lru/v2',
      name: 'lru',
      functions: { 'New|NewWithEvict': { returns: '.Cache' } },
      types: { Cache: { methods: { 'Get|Add|Contains|Peek|Remove|Purge|Len|Keys': {} } } },
    },
  ],
  checked: '2026-11-25',
});
