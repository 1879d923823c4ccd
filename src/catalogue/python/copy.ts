import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'copy',
  name: 'copy',
  language: 'python',
  family: 'stdlib',
  packages: [],
  modules: ['copy'],
  sources: ['https://docs.python.org/3/library/copy.html'],
  checked: '2026-11-24',
  functions: { 'copy.deepcopy': { effect: { does: 'cpu', blocking: true, weight: 'minor', holdsGil: true } } },
});
