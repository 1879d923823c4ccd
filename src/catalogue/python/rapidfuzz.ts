import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'rapidfuzz',
  name: 'RapidFuzz',
  language: 'python',
  family: 'nlp',
  packages: ['rapidfuzz', 'thefuzz', 'fuzzywuzzy', 'python-levenshtein'],
  modules: ['rapidfuzz', 'thefuzz', 'fuzzywuzzy', 'Levenshtein'],
  asyncTwin: 'It holds the GIL: use a process pool (`anyio.to_process.run_sync`) or a job queue.',
  sources: ['https://rapidfuzz.github.io/RapidFuzz/'],
  checked: '2026-11-24',
  functions: {
    'rapidfuzz.process.extract|extractOne|cdist|extract_iter': {
      effect: { does: 'cpu', blocking: true, weight: 'minor' },
    },
    'thefuzz.process.extract|extractOne|extractBests': {
      effect: { does: 'cpu', blocking: true, weight: 'major', holdsGil: true },
    },
    'fuzzywuzzy.process.extract|extractOne': {
      effect: { does: 'cpu', blocking: true, weight: 'major', holdsGil: true },
    },
  },
});
