import { defineLibrary } from '../schema.ts';

const call = { effect: { does: 'http', blocking: true, weight: 'severe' } } as const;
const awaited = { effect: { does: 'http', blocking: false } } as const;

export default defineLibrary({
  id: 'groq',
  name: 'Groq',
  language: 'python',
  family: 'llm',
  packages: ['groq'],
  modules: ['groq'],
  asyncTwin: 'Use one shared `AsyncGroq` and await its methods.',
  sources: ['https://github.com/groq/groq-python#async-usage'],
  checked: '2026-11-24',
  types: {
    'groq.Groq': {
      aliases: ['groq.Client', 'groq._client.Groq'],
      construct: { creates: 'client' },
      attributes: { '*': 'groq.Resource' },
    },
    'groq.AsyncGroq': {
      aliases: ['groq.AsyncClient', 'groq._client.AsyncGroq'],
      construct: { creates: 'client' },
      attributes: { '*': 'groq.AsyncResource' },
    },
    'groq.Resource': {
      attributes: { '*': 'groq.Resource' },
      methods: { 'create|retrieve|list|delete|cancel|content|info': call },
    },
    'groq.AsyncResource': {
      attributes: { '*': 'groq.AsyncResource' },
      methods: { 'create|retrieve|list|delete|cancel|content|info': awaited },
    },
  },
});
