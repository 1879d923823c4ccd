import { defineLibrary } from '../schema.ts';

const call = { effect: { does: 'http', blocking: true, weight: 'severe' } } as const;
const awaited = { effect: { does: 'http', blocking: false } } as const;

export default defineLibrary({
  id: 'ollama',
  name: 'Ollama',
  language: 'python',
  family: 'llm',
  packages: ['ollama'],
  modules: ['ollama'],
  asyncTwin: 'Use one shared `ollama.AsyncClient` and await its methods.',
  sources: ['https://github.com/ollama/ollama-python'],
  checked: '2026-11-24',
  functions: { 'ollama.chat|generate|embed|embeddings|pull|push|create|delete|list|copy|show|ps': call },
  types: {
    'ollama.Client': {
      aliases: ['ollama._client.Client'],
      construct: { creates: 'client' },
      methods: { 'chat|generate|embed|embeddings|pull|push|create|delete|list|copy|show|ps': call },
    },
    'ollama.AsyncClient': {
      aliases: ['ollama._client.AsyncClient'],
      construct: { creates: 'client' },
      methods: { 'chat|generate|embed|embeddings|pull|push|create|delete|list|copy|show|ps': awaited },
    },
  },
});
