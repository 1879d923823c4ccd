import { defineLibrary } from '../schema.ts';

const call = { effect: { does: 'http', blocking: true, weight: 'severe' } } as const;
const awaited = { effect: { does: 'http', blocking: false } } as const;

export default defineLibrary({
  id: 'cohere',
  name: 'Cohere',
  language: 'python',
  family: 'llm',
  packages: ['cohere'],
  modules: ['cohere'],
  asyncTwin: 'Use one shared `cohere.AsyncClientV2` and await its methods.',
  sources: ['https://github.com/cohere-ai/cohere-python'],
  checked: '2026-11-24',
  types: {
    'cohere.Client': {
      aliases: ['cohere.ClientV2', 'cohere.client.Client', 'cohere.client_v2.ClientV2'],
      construct: { creates: 'client' },
      methods: {
        'chat|chat_stream|generate|generate_stream|embed|rerank|classify|summarize|tokenize|detokenize': call,
      },
    },
    'cohere.AsyncClient': {
      aliases: ['cohere.AsyncClientV2', 'cohere.client.AsyncClient', 'cohere.client_v2.AsyncClientV2'],
      construct: { creates: 'client' },
      methods: {
        'chat|chat_stream|generate|generate_stream|embed|rerank|classify|summarize|tokenize|detokenize': awaited,
      },
    },
  },
});
