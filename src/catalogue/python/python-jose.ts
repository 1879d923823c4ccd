import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'python-jose',
  name: 'python-jose',
  language: 'python',
  family: 'auth',
  packages: ['python-jose'],
  modules: ['jose'],
  sources: ['https://python-jose.readthedocs.io/'],
  checked: '2026-11-24',
  functions: {
    'jose.jwt.encode|decode': { effect: { does: 'cpu', blocking: true, weight: 'minor' } },
    'jose.jws.sign|verify': { effect: { does: 'cpu', blocking: true, weight: 'minor' } },
    'jose.jwe.encrypt|decrypt': { effect: { does: 'cpu', blocking: true, weight: 'minor' } },
  },
});
