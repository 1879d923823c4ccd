import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'vllm',
  name: 'vLLM',
  language: 'python',
  family: 'ml',
  packages: ['vllm'],
  modules: ['vllm'],
  asyncTwin: 'Use `AsyncLLMEngine`, or the vLLM server.',
  sources: ['https://docs.vllm.ai/'],
  checked: '2026-11-24',
  types: {
    'vllm.LLM': {
      construct: { effect: { does: 'cpu', blocking: true, weight: 'severe' }, creates: 'model-load' },
      methods: { 'generate|chat|embed|encode': { effect: { does: 'cpu', blocking: true, weight: 'severe' } } },
    },
  },
});
