import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'tokenizers',
  name: 'Tokenizers',
  language: 'python',
  family: 'nlp',
  packages: ['tokenizers'],
  modules: ['tokenizers'],
  asyncTwin: 'It releases the GIL: run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://huggingface.co/docs/tokenizers/index'],
  checked: '2026-11-24',
  functions: {
    'tokenizers.Tokenizer.from_file|from_pretrained': {
      effect: { does: 'cpu', blocking: true, weight: 'severe' },
      creates: 'model-load',
      returns: 'tokenizers.Tokenizer',
    },
  },
  types: {
    'tokenizers.Tokenizer': {
      methods: {
        'encode|decode|encode_batch|decode_batch': { effect: { does: 'cpu', blocking: true, weight: 'minor' } },
      },
    },
  },
});
