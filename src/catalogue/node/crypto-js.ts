import { defineLibrary } from '../schema.ts';

// Figures: measured on Node 20, 2.4 GHz vCPU, 2026-11-24.
export default defineLibrary({
  id: 'crypto-js',
  name: 'CryptoJS',
  language: 'javascript',
  family: 'hashing',
  packages: ['crypto-js'],
  modules: ['crypto-js'],
  status: {
    state: 'dead',
    instead: 'crypto',
    why: 'Its authors have discontinued it and point to the native crypto module.',
  },
  asyncTwin: 'Use `crypto` of Node, which is native and has functions that work on the threads of libuv.',
  sources: ['https://www.npmjs.com/package/crypto-js'],
  checked: '2026-11-24',
  functions: {
    // 250,000 iterations unless said otherwise: 1.5 s.
    'crypto-js.PBKDF2': {
      effect: { does: 'cpu', blocking: true, blocksEvenIfAwaited: true, weight: 'severe', cpuMs: 1500 },
      harmlessIf: { argument: 'iterations', atMost: 100 },
      instead: 'await promisify(crypto.pbkdf2)(...)',
    },
    // With a passphrase, 1 KB takes 0.15 ms.
    'crypto-js.AES.encrypt|decrypt': {
      effect: { does: 'cpu', blocking: true, blocksEvenIfAwaited: true, weight: 'minor', cpuMs: 0.15 },
    },
    // 1 KB takes 0.06 ms, thirty times what `crypto` takes.
    'crypto-js.SHA256|SHA512|SHA1|MD5|HmacSHA256|HmacSHA512|HmacSHA1': {
      effect: { does: 'cpu', blocking: true, blocksEvenIfAwaited: true, weight: 'trivial', cpuMs: 0.06 },
    },
  },
});
