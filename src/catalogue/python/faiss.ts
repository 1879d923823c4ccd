import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'faiss',
  name: 'Faiss',
  language: 'python',
  family: 'ml',
  packages: ['faiss-cpu', 'faiss-gpu'],
  modules: ['faiss'],
  asyncTwin: 'It releases the GIL: run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://faiss.ai/'],
  checked: '2026-11-24',
  functions: {
    'faiss.read_index': {
      effect: { does: 'cpu', blocking: true, weight: 'severe' },
      creates: 'model-load',
      returns: 'faiss.Index',
    },
    'faiss.write_index': { effect: { does: 'fs', blocking: true, weight: 'major' } },
    'faiss.IndexFlatL2|IndexFlatIP|IndexIVFFlat|IndexHNSWFlat|IndexIDMap|index_factory': { returns: 'faiss.Index' },
  },
  types: {
    'faiss.Index': {
      methods: {
        'search|add|add_with_ids|train|range_search': { effect: { does: 'cpu', blocking: true, weight: 'major' } },
      },
    },
  },
});
