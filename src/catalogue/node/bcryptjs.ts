import { defineLibrary } from '../schema.ts';

/** Cost 10 takes 85 ms, cost 12 takes 330 to 365 ms (Node 24, 2.4 GHz vCPU). */
const computes = {
  effect: { does: 'cpu', blocking: true, blocksEvenIfAwaited: true, weight: 'severe', cpuMs: 85 },
} as const;

export default defineLibrary({
  id: 'bcryptjs',
  name: 'bcryptjs',
  language: 'javascript',
  family: 'hashing',
  packages: ['bcryptjs'],
  modules: ['bcryptjs'],
  asyncTwin:
    'Use `bcrypt`, which reads the same hashes and works on the threads of libuv; the promises of bcryptjs compute in slices on the event loop.',
  sources: ['https://github.com/dcodeIO/bcrypt.js#readme'],
  checked: '2026-11-24',
  functions: {
    'bcryptjs.hash|compare|hashSync|compareSync': computes,
    'bcryptjs.genSalt|genSaltSync|getRounds|getSalt': {},
  },
});
