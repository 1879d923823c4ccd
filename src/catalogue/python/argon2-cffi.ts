import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'argon2-cffi',
  name: 'argon2-cffi',
  language: 'python',
  family: 'hashing',
  packages: ['argon2-cffi'],
  modules: ['argon2'],
  asyncTwin: 'It releases the GIL: run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://argon2-cffi.readthedocs.io/'],
  checked: '2026-11-24',
  types: {
    'argon2.PasswordHasher': {
      methods: {
        'hash|verify': { effect: { does: 'cpu', blocking: true, weight: 'severe', cpuMs: 190 } },
        check_needs_rehash: {},
      },
    },
  },
});
