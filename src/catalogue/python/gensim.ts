import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'gensim',
  name: 'Gensim',
  language: 'python',
  family: 'nlp',
  packages: ['gensim'],
  modules: ['gensim'],
  asyncTwin: 'Run the model with `run_in_threadpool`, or serve it from a process of its own.',
  sources: ['https://radimrehurek.com/gensim/auto_examples/index.html'],
  checked: '2026-11-24',
  functions: {
    'gensim.downloader.load': { effect: { does: 'cpu', blocking: true, weight: 'severe' }, creates: 'model-load' },
    'gensim.models.Word2Vec.load': {
      effect: { does: 'cpu', blocking: true, weight: 'severe' },
      creates: 'model-load',
      returns: 'gensim.Vectors',
    },
    'gensim.models.KeyedVectors.load|load_word2vec_format': {
      effect: { does: 'cpu', blocking: true, weight: 'severe' },
      creates: 'model-load',
      returns: 'gensim.Vectors',
    },
  },
  types: {
    'gensim.Vectors': {
      methods: { 'most_similar|wmdistance|train': { effect: { does: 'cpu', blocking: true, weight: 'major' } } },
    },
  },
});
