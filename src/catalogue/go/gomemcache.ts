import { defineGoLibrary } from '../goLibrary.ts';

const call = { effect: { does: 'cache', blocking: true } } as const;

// Keeps two idle connections for each server unless `MaxIdleConns` is set.
export default defineGoLibrary({
  id: 'gomemcache',
  name: 'gomemcache',
  family: 'cache',
  packages: ['github.com/bradfitz/gomemcache'],
  contents: [
    {
      path: 'github.com/bradfitz/gomemcache/memcache',
      functions: { 'New|NewFromSelector': { returns: '.Client', creates: 'client' } },
      types: {
        Client: {
          methods: {
            'Get|GetMulti|Set|Add|Replace|Append|Prepend|CompareAndSwap|Delete|DeleteAll|Increment|Decrement|Touch|Ping|FlushAll':
              call,
            Close: {},
          },
        },
      },
    },
  ],
  checked: '2026-11-25',
});
