import { defineLibrary } from '../schema.ts';

const call = { effect: { does: 'http', blocking: false } } as const;

export default defineLibrary({
  id: 'node-fetch',
  name: 'fetch packages',
  language: 'javascript',
  family: 'http',
  packages: ['node-fetch', 'cross-fetch', 'isomorphic-fetch', 'ky', 'ofetch'],
  modules: ['node-fetch', 'cross-fetch', 'isomorphic-fetch', 'ky', 'ofetch'],
  sources: ['https://www.npmjs.com/package/node-fetch', 'https://www.npmjs.com/package/ky'],
  checked: '2026-11-24',
  functions: {
    'node-fetch': call,
    'cross-fetch': call,
    'cross-fetch.fetch': call,
    'isomorphic-fetch': call,
    ky: call,
    'ky.get|post|put|patch|delete|head': call,
    'ky.create|extend': { returns: 'ky.KyInstance' },
    'ofetch.ofetch': call,
  },
  types: {
    'ky.KyInstance': {
      call,
      methods: { 'get|post|put|patch|delete|head': call, 'create|extend': { returns: 'self' } },
    },
  },
});
