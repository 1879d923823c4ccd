import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'sentence-transformers',
  name: 'Sentence Transformers',
  language: 'python',
  family: 'ml',
  packages: ['sentence-transformers'],
  modules: ['sentence_transformers'],
  asyncTwin: 'Run the model with `run_in_threadpool`, or serve it from a process of its own.',
  sources: ['https://sbert.net/'],
  checked: '2026-11-24',
  functions: {
    'sentence_transformers.util.semantic_search|cos_sim|pytorch_cos_sim': {
      effect: { does: 'cpu', blocking: true, weight: 'major' },
    },
  },
  types: {
    'sentence_transformers.SentenceTransformer': {
      aliases: ['sentence_transformers.CrossEncoder', 'sentence_transformers.cross_encoder.CrossEncoder'],
      construct: { effect: { does: 'cpu', blocking: true, weight: 'severe' }, creates: 'model-load' },
      methods: {
        'encode|predict|rank|encode_multi_process|encode_query|encode_document': {
          effect: { does: 'cpu', blocking: true, weight: 'severe' },
        },
        'to|eval|half': { returns: 'self' },
      },
    },
  },
});
