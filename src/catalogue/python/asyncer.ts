import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'asyncer',
  name: 'Asyncer',
  language: 'python',
  family: 'stdlib',
  packages: ['asyncer'],
  modules: ['asyncer'],
  sources: ['https://asyncer.tiangolo.com/'],
  checked: '2026-11-24',
  functions: {
    'asyncer.asyncify': { invokes: { argument: 0, place: 'thread-pool', deferred: true } },
    'asyncer.syncify': { returns: 'argument:0' },
  },
});
