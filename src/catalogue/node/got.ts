import { defineLibrary } from '../schema.ts';

const call = { effect: { does: 'http', blocking: false } } as const;

export default defineLibrary({
  id: 'got',
  name: 'Got',
  language: 'javascript',
  family: 'http',
  packages: ['got'],
  modules: ['got'],
  sources: ['https://github.com/sindresorhus/got#readme'],
  checked: '2026-11-24',
  functions: {
    got: call,
    'got.got': call,
    'got.get|post|put|patch|delete|head|stream|paginate': call,
    'got.extend': { returns: 'got.Got' },
  },
  types: {
    'got.Got': {
      call,
      methods: { 'get|post|put|patch|delete|head|stream|paginate': call, extend: { returns: 'self' } },
    },
  },
});
