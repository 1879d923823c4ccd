import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'spacy',
  name: 'spaCy',
  language: 'python',
  family: 'nlp',
  packages: ['spacy'],
  modules: ['spacy'],
  asyncTwin: 'It holds the GIL: use a process pool (`anyio.to_process.run_sync`) or a job queue.',
  sources: ['https://spacy.io/api/language'],
  checked: '2026-11-24',
  functions: {
    'spacy.load': {
      effect: { does: 'cpu', blocking: true, weight: 'severe' },
      creates: 'model-load',
      returns: 'spacy.Language',
    },
    'spacy.blank': { returns: 'spacy.Language' },
  },
  types: {
    'spacy.Language': {
      aliases: ['spacy.language.Language'],
      call: { effect: { does: 'cpu', blocking: true, weight: 'major' } },
      methods: {
        pipe: { effect: { does: 'cpu', blocking: true, weight: 'major' } },
        make_doc: { effect: { does: 'cpu', blocking: true, weight: 'minor' } },
      },
    },
  },
});
