import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'dnspython',
  name: 'dnspython',
  language: 'python',
  family: 'network',
  packages: ['dnspython'],
  modules: ['dns'],
  asyncTwin: 'Use `dns.asyncresolver`.',
  sources: ['https://dnspython.readthedocs.io/en/stable/async.html'],
  checked: '2026-11-24',
  functions: {
    'dns.resolver.resolve|query': { effect: { does: 'http', blocking: true, weight: 'major' } },
    'dns.asyncresolver.resolve': { effect: { does: 'http', blocking: false } },
  },
  types: {
    'dns.resolver.Resolver': {
      methods: { 'resolve|query': { effect: { does: 'http', blocking: true, weight: 'major' } } },
    },
  },
});
