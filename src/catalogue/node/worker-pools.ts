import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'worker-pools',
  name: 'Worker pools',
  language: 'javascript',
  family: 'stdlib',
  packages: ['piscina', 'workerpool', 'tinypool'],
  modules: ['piscina', 'workerpool', 'tinypool'],
  sources: ['https://www.npmjs.com/package/piscina', 'https://www.npmjs.com/package/workerpool'],
  checked: '2026-11-24',
  functions: { 'workerpool.pool': { returns: 'workerpool.Pool', creates: 'executor' } },
  types: {
    piscina: {
      aliases: ['piscina.Piscina', 'tinypool', 'tinypool.Tinypool'],
      construct: { creates: 'executor' },
      methods: {
        // Members of the module, which has the name of its class.
        Piscina: { returns: 'piscina', creates: 'executor' },
        run: { effect: { does: 'process', blocking: false } },
        'destroy|close|on|once': {},
      },
    },
    'workerpool.Pool': {
      methods: {
        exec: { effect: { does: 'process', blocking: false }, invokes: { argument: 0, place: 'worker-thread' } },
        'proxy|terminate|stats': {},
      },
    },
  },
});
