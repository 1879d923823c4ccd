import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'pycryptodome',
  name: 'PyCryptodome',
  language: 'python',
  family: 'hashing',
  packages: ['pycryptodome', 'pycryptodomex'],
  modules: ['Crypto', 'Cryptodome'],
  asyncTwin: 'It releases the GIL: run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://pycryptodome.readthedocs.io/'],
  checked: '2026-11-24',
  functions: {
    'Crypto.PublicKey.RSA.generate': { effect: { does: 'cpu', blocking: true, weight: 'severe' } },
    'Crypto.Protocol.KDF.PBKDF2|scrypt|bcrypt|bcrypt_check': {
      effect: { does: 'cpu', blocking: true, weight: 'severe' },
    },
    'Cryptodome.PublicKey.RSA.generate': { effect: { does: 'cpu', blocking: true, weight: 'severe' } },
    'Cryptodome.Protocol.KDF.PBKDF2|scrypt': { effect: { does: 'cpu', blocking: true, weight: 'severe' } },
    'Crypto.PublicKey.RSA.import_key': { effect: { does: 'cpu', blocking: true, weight: 'minor' }, creates: 'key' },
  },
});
