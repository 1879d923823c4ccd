import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'llama-cpp-python',
  name: 'llama-cpp-python',
  language: 'python',
  family: 'ml',
  packages: ['llama-cpp-python'],
  modules: ['llama_cpp'],
  asyncTwin: 'Run the model with `run_in_threadpool`, or serve it from a process of its own.',
  sources: ['https://llama-cpp-python.readthedocs.io/'],
  checked: '2026-11-24',
  functions: {
    'llama_cpp.Llama.from_pretrained': {
      effect: { does: 'cpu', blocking: true, weight: 'severe' },
      creates: 'model-load',
      returns: 'llama_cpp.Llama',
    },
  },
  types: {
    'llama_cpp.Llama': {
      construct: { effect: { does: 'cpu', blocking: true, weight: 'severe' }, creates: 'model-load' },
      call: { effect: { does: 'cpu', blocking: true, weight: 'severe' } },
      methods: {
        'create_completion|create_chat_completion|generate|embed|create_embedding|eval': {
          effect: { does: 'cpu', blocking: true, weight: 'severe' },
        },
        'tokenize|detokenize': { effect: { does: 'cpu', blocking: true, weight: 'minor' } },
      },
    },
  },
});
