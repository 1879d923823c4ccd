import { defineLibrary } from '../schema.ts';

/** Cost 10 takes 60 ms, cost 12 takes 241 ms (Node 24, 2.4 GHz vCPU). */
const waits = {
  effect: { does: 'cpu', blocking: true, blocksEvenIfAwaited: true, weight: 'severe', cpuMs: 60 },
} as const;
const inPool = { effect: { does: 'cpu', blocking: false, weight: 'severe', threadPool: 'libuv', cpuMs: 60 } } as const;

export default defineLibrary({
  id: 'bcrypt',
  name: 'bcrypt',
  language: 'javascript',
  family: 'hashing',
  packages: ['bcrypt'],
  modules: ['bcrypt'],
  asyncTwin: 'Await `bcrypt.hash` and `bcrypt.compare`, which work on the threads of libuv.',
  sources: ['https://github.com/kelektiv/node.bcrypt.js#readme'],
  checked: '2026-11-24',
  functions: {
    'bcrypt.hashSync': { ...waits, instead: 'await bcrypt.hash(...)' },
    'bcrypt.compareSync': { ...waits, instead: 'await bcrypt.compare(...)' },
    'bcrypt.hash|compare': inPool,
    'bcrypt.genSaltSync|genSalt|getRounds': {},
  },
});
