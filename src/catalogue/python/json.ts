import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'json',
  name: 'json',
  language: 'python',
  family: 'serialization',
  packages: [],
  modules: ['json'],
  asyncTwin: 'It holds the GIL: answer in pages, or stream.',
  sources: ['https://docs.python.org/3/library/json.html'],
  checked: '2026-11-24',
  functions: {
    'json.dumps|loads': { effect: { does: 'serialize', blocking: true, weight: 'minor', holdsGil: true } },
    'json.load|dump': { effect: { does: 'fs', blocking: true, weight: 'minor' } },
  },
});
