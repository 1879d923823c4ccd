import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'tiktoken',
  name: 'tiktoken',
  language: 'python',
  family: 'nlp',
  packages: ['tiktoken'],
  modules: ['tiktoken'],
  asyncTwin: 'It releases the GIL; for large texts run it with `run_in_threadpool`.',
  sources: ['https://github.com/openai/tiktoken'],
  checked: '2026-11-24',
  functions: { 'tiktoken.get_encoding|encoding_for_model': { returns: 'tiktoken.Encoding' } },
  types: {
    'tiktoken.Encoding': {
      methods: {
        'encode|encode_ordinary|encode_batch|decode|encode_ordinary_batch': {
          effect: { does: 'cpu', blocking: true, weight: 'minor' },
        },
      },
    },
  },
});
