import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'hashlib',
  name: 'hashlib',
  language: 'python',
  family: 'hashing',
  packages: [],
  modules: ['hashlib', 'hmac'],
  asyncTwin: 'It releases the GIL: run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://docs.python.org/3/library/hashlib.html#key-derivation'],
  checked: '2026-11-24',
  functions: {
    'hashlib.pbkdf2_hmac': {
      effect: { does: 'cpu', blocking: true, weight: 'severe', cpuMs: 228 },
      // 2,500 rounds take a millisecond.
      harmlessIf: { argument: [3, 'iterations'], atMost: 2500 },
    },
    'hashlib.scrypt': { effect: { does: 'cpu', blocking: true, weight: 'severe', cpuMs: 46 } },
    'hashlib.file_digest': { effect: { does: 'fs', blocking: true, weight: 'major' } },
  },
});
