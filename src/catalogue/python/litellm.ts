import { defineLibrary } from '../schema.ts';

const call = { effect: { does: 'http', blocking: true, weight: 'severe' } } as const;
const awaited = { effect: { does: 'http', blocking: false } } as const;

export default defineLibrary({
  id: 'litellm',
  name: 'LiteLLM',
  language: 'python',
  family: 'llm',
  packages: ['litellm'],
  modules: ['litellm'],
  asyncTwin: 'Functions have a twin that begins with `a`: `await litellm.acompletion(...)`.',
  sources: ['https://docs.litellm.ai/docs/completion/stream', 'https://docs.litellm.ai/docs/routing'],
  checked: '2026-11-24',
  functions: {
    'litellm.completion|text_completion|embedding|image_generation|transcription|speech|moderation|rerank|responses|batch_completion':
      call,
    'litellm.acompletion|atext_completion|aembedding|aimage_generation|atranscription|aspeech|amoderation|arerank|aresponses':
      awaited,
    'litellm.main.completion|embedding': call,
    'litellm.main.acompletion|aembedding': awaited,
  },
  types: {
    'litellm.Router': {
      aliases: ['litellm.router.Router'],
      construct: { creates: 'client' },
      methods: {
        'completion|text_completion|embedding|image_generation': call,
        'acompletion|atext_completion|aembedding|aimage_generation': awaited,
      },
    },
  },
});
