import { defineLibrary } from '../schema.ts';

/** Argon2id with 19 MiB and two passes takes 30 to 44 ms, bcrypt at cost 10 takes 60 ms (2.4 GHz vCPU). */
const inPool = { effect: { does: 'cpu', blocking: false, weight: 'severe', threadPool: 'libuv' } } as const;
const waits = { effect: { does: 'cpu', blocking: true, blocksEvenIfAwaited: true, weight: 'severe' } } as const;

export default defineLibrary({
  id: 'argon2',
  name: 'Argon2 and other native hashes',
  language: 'javascript',
  family: 'hashing',
  packages: ['argon2', '@node-rs/argon2', '@node-rs/bcrypt'],
  modules: ['argon2', '@node-rs/argon2', '@node-rs/bcrypt'],
  asyncTwin: 'Await the functions without `Sync`, which work on the threads of libuv.',
  sources: [
    'https://www.npmjs.com/package/argon2',
    'https://www.npmjs.com/package/@node-rs/argon2',
    'https://www.npmjs.com/package/@node-rs/bcrypt',
  ],
  checked: '2026-11-24',
  functions: {
    'argon2.hash|verify': inPool,
    'argon2.needsRehash': {},
    '@node-rs/argon2.hash|verify|hashRaw': inPool,
    '@node-rs/argon2.hashSync|verifySync|hashRawSync': { ...waits, instead: 'await the function without `Sync`' },
    '@node-rs/bcrypt.hash|compare|verify': inPool,
    '@node-rs/bcrypt.hashSync|compareSync|verifySync': { ...waits, instead: 'await the function without `Sync`' },
    '@node-rs/bcrypt.genSalt|genSaltSync': {},
  },
});
