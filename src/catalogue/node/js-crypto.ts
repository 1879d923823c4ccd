import { defineLibrary } from '../schema.ts';

const severe = { effect: { does: 'cpu', blocking: true, blocksEvenIfAwaited: true, weight: 'severe' } } as const;

// Figures: measured on Node 20, 2.4 GHz vCPU, 2026-11-24.
export default defineLibrary({
  id: 'js-crypto',
  name: 'Cryptography in JavaScript',
  language: 'javascript',
  family: 'hashing',
  packages: ['node-forge', 'scrypt-js', 'node-rsa'],
  modules: ['node-forge', 'scrypt-js', 'node-rsa'],
  asyncTwin: 'Use `crypto` of Node, which is native and has functions that work on the threads of libuv.',
  sources: [
    'https://www.npmjs.com/package/node-forge',
    'https://www.npmjs.com/package/scrypt-js',
    'https://www.npmjs.com/package/node-rsa',
  ],
  checked: '2026-11-24',
  functions: {
    // A key of 2,048 bits takes 70 ms and more.
    'node-forge.pki.rsa.generateKeyPair': { ...severe, instead: 'await promisify(crypto.generateKeyPair)(...)' },
    // N = 2^14, in slices on the event loop even when awaited.
    'scrypt-js.scrypt|syncScrypt': {
      effect: { does: 'cpu', blocking: true, blocksEvenIfAwaited: true, weight: 'severe', cpuMs: 120 },
      instead: 'await promisify(crypto.scrypt)(...)',
    },
  },
  types: {
    'node-rsa': {
      methods: {
        generateKeyPair: severe,
        'encrypt|decrypt|sign|verify|encryptPrivate|decryptPublic': {
          effect: { does: 'cpu', blocking: true, blocksEvenIfAwaited: true, weight: 'minor' },
        },
        'importKey|exportKey|setOptions|isPrivate|isPublic': {},
      },
    },
  },
});
