import { defineLibrary } from '../schema.ts';

const trivial = { effect: { does: 'cpu', blocking: true, blocksEvenIfAwaited: true, weight: 'trivial' } } as const;
/** RSA signing takes 0.8 to 1 ms, ECDSA 0.1 ms. */
const signing = { effect: { does: 'cpu', blocking: true, blocksEvenIfAwaited: true, weight: 'minor' } } as const;
const inPool = { effect: { does: 'cpu', blocking: false, weight: 'severe', threadPool: 'libuv' } } as const;
const shortKeys = ['ec', 'ed25519', 'ed448', 'x25519', 'x448'];

// Figures: Node 24, 2.4 GHz vCPU.
export default defineLibrary({
  id: 'crypto',
  name: 'crypto',
  language: 'javascript',
  family: 'hashing',
  packages: [],
  modules: ['crypto'],
  asyncTwin:
    'Await the function without `Sync`, made a promise once with `promisify`. It works on one of the four threads of libuv.',
  sources: [
    'https://nodejs.org/api/crypto.html',
    'https://nodejs.org/api/cli.html#uv_threadpool_sizesize',
    'https://nodejs.org/en/learn/asynchronous-work/dont-block-the-event-loop',
  ],
  checked: '2026-11-24',
  functions: {
    'crypto.pbkdf2Sync': {
      // SHA-512 with 100,000 iterations.
      effect: { does: 'cpu', blocking: true, blocksEvenIfAwaited: true, weight: 'severe', cpuMs: 68 },
      // A thousand take 0.7 ms.
      harmlessIf: { argument: 2, atMost: 1000 },
      instead: 'await promisify(crypto.pbkdf2)(...)',
    },
    'crypto.scryptSync': {
      // The default, N = 2^14; the 2^17 that OWASP asks for takes 500 ms.
      effect: { does: 'cpu', blocking: true, blocksEvenIfAwaited: true, weight: 'severe', cpuMs: 43 },
      harmlessIf: { argument: ['N', 'cost'], atMost: 256 },
      instead: 'await promisify(crypto.scrypt)(...)',
    },
    'crypto.argon2Sync': {
      // 19 MiB, two passes.
      effect: { does: 'cpu', blocking: true, blocksEvenIfAwaited: true, weight: 'severe', cpuMs: 37 },
      instead: 'await promisify(crypto.argon2)(...)',
    },
    'crypto.pbkdf2': {
      effect: { does: 'cpu', blocking: false, weight: 'severe', threadPool: 'libuv', cpuMs: 68 },
      harmlessIf: { argument: 2, atMost: 1000 },
    },
    'crypto.scrypt': {
      effect: { does: 'cpu', blocking: false, weight: 'severe', threadPool: 'libuv', cpuMs: 43 },
      harmlessIf: { argument: ['N', 'cost'], atMost: 256 },
    },
    'crypto.argon2': { effect: { does: 'cpu', blocking: false, weight: 'severe', threadPool: 'libuv', cpuMs: 37 } },
    'crypto.generateKeyPairSync': {
      effect: { does: 'cpu', blocking: true, blocksEvenIfAwaited: true, weight: 'severe' },
      harmlessIf: { argument: 0, equals: shortKeys },
      instead: 'await promisify(crypto.generateKeyPair)(...)',
    },
    'crypto.generatePrimeSync': {
      effect: { does: 'cpu', blocking: true, blocksEvenIfAwaited: true, weight: 'severe' },
      instead: 'await promisify(crypto.generatePrime)(...)',
    },
    'crypto.generateKeyPair': { ...inPool, harmlessIf: { argument: 0, equals: shortKeys } },
    'crypto.generatePrime': inPool,
    'crypto.sign|verify|privateEncrypt|privateDecrypt|publicEncrypt|publicDecrypt': signing,
    'crypto.createSign': { returns: 'crypto.Sign' },
    'crypto.createVerify': { returns: 'crypto.Verify' },
    // 0.35 to 4 µs.
    'crypto.randomBytes|randomFillSync|randomInt|randomUUID|hkdfSync|generateKeySync|timingSafeEqual|hash': trivial,
    'crypto.createHash|createHmac': { returns: 'crypto.Hash' },
    'crypto.createSecretKey|createPublicKey|createPrivateKey': { returns: 'crypto.KeyObject', creates: 'key' },
  },
  types: {
    // SHA-256 goes through 1.4 GB a second: 2 µs for a kilobyte.
    'crypto.Hash': {
      aliases: ['crypto.Hmac'],
      methods: { update: { ...trivial, returns: 'self' }, digest: trivial, copy: { returns: 'self' } },
    },
    'crypto.Sign': { methods: { update: { ...trivial, returns: 'self' }, sign: signing } },
    'crypto.Verify': { methods: { update: { ...trivial, returns: 'self' }, verify: signing } },
    'crypto.KeyObject': {},
  },
});
