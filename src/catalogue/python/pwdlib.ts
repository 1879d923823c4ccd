import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'pwdlib',
  name: 'pwdlib',
  language: 'python',
  family: 'hashing',
  packages: ['pwdlib'],
  modules: ['pwdlib'],
  asyncTwin: 'It releases the GIL: run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://frankie567.github.io/pwdlib/'],
  checked: '2026-11-24',
  functions: { 'pwdlib.PasswordHash.recommended': { returns: 'pwdlib.PasswordHash' } },
  types: {
    'pwdlib.PasswordHash': {
      methods: {
        'hash|verify|verify_and_update': { effect: { does: 'cpu', blocking: true, weight: 'severe', cpuMs: 190 } },
        recommended: { returns: 'self' },
      },
    },
    'pwdlib.hashers.argon2.Argon2Hasher': {
      aliases: ['pwdlib.hashers.bcrypt.BcryptHasher'],
      methods: { 'hash|verify': { effect: { does: 'cpu', blocking: true, weight: 'severe', cpuMs: 190 } } },
    },
  },
});
