import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'functools',
  name: 'functools',
  language: 'python',
  family: 'stdlib',
  packages: [],
  modules: ['functools'],
  sources: ['https://docs.python.org/3/library/functools.html#functools.partial'],
  checked: '2026-11-24',
  functions: {
    'functools.partial': { invokes: { argument: 0, place: 'same', deferred: true } },
  },
});
