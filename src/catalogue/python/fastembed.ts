import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'fastembed',
  name: 'FastEmbed',
  language: 'python',
  family: 'ml',
  packages: ['fastembed'],
  modules: ['fastembed'],
  asyncTwin: 'Run the model with `run_in_threadpool`, or serve it from a process of its own.',
  sources: ['https://qdrant.github.io/fastembed/'],
  checked: '2026-11-24',
  types: {
    'fastembed.TextEmbedding': {
      aliases: ['fastembed.SparseTextEmbedding', 'fastembed.ImageEmbedding', 'fastembed.LateInteractionTextEmbedding'],
      construct: { effect: { does: 'cpu', blocking: true, weight: 'severe' }, creates: 'model-load' },
      methods: { 'embed|query_embed|passage_embed': { effect: { does: 'cpu', blocking: true, weight: 'severe' } } },
    },
  },
});
