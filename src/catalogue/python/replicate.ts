import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'replicate',
  name: 'Replicate',
  language: 'python',
  family: 'llm',
  packages: ['replicate'],
  modules: ['replicate'],
  asyncTwin: 'Use `replicate.async_run`.',
  sources: ['https://github.com/replicate/replicate-python'],
  checked: '2026-11-24',
  functions: {
    'replicate.run|stream': { effect: { does: 'http', blocking: true, weight: 'severe' } },
    'replicate.async_run|async_stream': { effect: { does: 'http', blocking: false } },
  },
  types: {
    'replicate.Client': {
      construct: { creates: 'client' },
      attributes: { '*': 'replicate.Resource' },
      methods: {
        'create|parse|retrieve|list|delete|stream|generate|edit|cancel|content|poll|create_and_poll|with_raw_response|count_tokens|embed|chat|rerank|generate_content|complete|process|transcriptions':
          { effect: { does: 'http', blocking: true, weight: 'severe' } },
        'with_options|copy': { returns: 'self' },
      },
    },
    'replicate.Resource': {
      attributes: { '*': 'replicate.Resource' },
      methods: {
        'create|parse|retrieve|list|delete|stream|generate|edit|cancel|content|poll|create_and_poll|with_raw_response|count_tokens|embed|chat|rerank|generate_content|complete|process|transcriptions':
          { effect: { does: 'http', blocking: true, weight: 'severe' } },
      },
    },
  },
});
