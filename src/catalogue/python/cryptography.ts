import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'cryptography',
  name: 'cryptography',
  language: 'python',
  family: 'hashing',
  packages: ['cryptography'],
  modules: ['cryptography'],
  asyncTwin: 'It releases the GIL: run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://cryptography.io/en/latest/'],
  checked: '2026-11-24',
  functions: {
    'cryptography.hazmat.primitives.asymmetric.rsa.generate_private_key': {
      effect: { does: 'cpu', blocking: true, weight: 'severe', cpuMs: 100 },
    },
    'cryptography.hazmat.primitives.asymmetric.dsa.generate_private_key': {
      effect: { does: 'cpu', blocking: true, weight: 'severe' },
    },
    'cryptography.hazmat.primitives.serialization.load_pem_private_key|load_der_private_key|load_ssh_private_key': {
      effect: { does: 'cpu', blocking: true, weight: 'minor' },
      creates: 'key',
    },
    'cryptography.hazmat.primitives.serialization.load_pem_public_key|load_der_public_key': { creates: 'key' },
    'cryptography.x509.load_pem_x509_certificate': { effect: { does: 'cpu', blocking: true, weight: 'minor' } },
  },
  types: {
    'cryptography.hazmat.primitives.kdf.pbkdf2.PBKDF2HMAC': {
      aliases: [
        'cryptography.hazmat.primitives.kdf.scrypt.Scrypt',
        'cryptography.hazmat.primitives.kdf.argon2.Argon2id',
      ],
      methods: { 'derive|verify': { effect: { does: 'cpu', blocking: true, weight: 'severe' } } },
    },
    'cryptography.fernet.Fernet': {
      methods: { 'encrypt|decrypt': { effect: { does: 'cpu', blocking: true, weight: 'minor' } } },
    },
  },
});
