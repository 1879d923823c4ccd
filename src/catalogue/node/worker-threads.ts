import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'worker-threads',
  name: 'worker_threads',
  language: 'javascript',
  family: 'stdlib',
  packages: [],
  modules: ['worker_threads', 'cluster'],
  sources: ['https://nodejs.org/api/worker_threads.html'],
  checked: '2026-11-24',
  types: {
    // Starting one takes milliseconds and memory: the documentation asks for a pool.
    'worker_threads.Worker': {
      construct: { effect: { does: 'process', blocking: false }, creates: 'executor' },
      methods: { 'postMessage|terminate|ref|unref': {}, 'on|once': { invokes: { argument: 1, place: 'event-loop' } } },
    },
    'worker_threads.BroadcastChannel': {},
  },
});
