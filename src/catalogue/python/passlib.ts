import { defineLibrary } from '../schema.ts';

const hash = { effect: { does: 'cpu', blocking: true, weight: 'severe', cpuMs: 200 } } as const;

export default defineLibrary({
  id: 'passlib',
  name: 'Passlib',
  language: 'python',
  family: 'hashing',
  packages: ['passlib'],
  modules: ['passlib'],
  status: {
    state: 'dead',
    since: '2020-10',
    instead: 'pwdlib',
    why: 'It has had no release since 2020 and does not work with bcrypt 5.',
  },
  asyncTwin: 'Run it with `run_in_threadpool`, or make the endpoint `def`; for new code use pwdlib.',
  sources: ['https://pypi.org/project/passlib/', 'https://passlib.readthedocs.io/en/stable/lib/passlib.context.html'],
  checked: '2026-11-24',
  functions: { 'passlib.hash.*.hash|verify|encrypt': hash },
  types: {
    'passlib.context.CryptContext': {
      methods: { 'hash|verify|encrypt|verify_and_update': hash },
    },
  },
});
