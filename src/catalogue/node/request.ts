import { defineLibrary } from '../schema.ts';

const call = { effect: { does: 'http', blocking: false } } as const;

export default defineLibrary({
  id: 'request',
  name: 'request',
  language: 'javascript',
  family: 'http',
  packages: ['request', 'request-promise', 'request-promise-native'],
  modules: ['request', 'request-promise', 'request-promise-native'],
  status: {
    state: 'deprecated',
    since: '2020-02-11',
    instead: 'fetch or undici',
    why: 'Its authors have deprecated it and take no changes.',
  },
  sources: ['https://github.com/request/request#readme'],
  checked: '2026-11-24',
  functions: {
    request: call,
    'request-promise': call,
    'request-promise-native': call,
    'request.get|post|put|patch|delete|del|head': call,
    'request-promise.get|post|put|patch|delete|del|head': call,
    'request-promise-native.get|post|put|patch|delete|del|head': call,
  },
});
