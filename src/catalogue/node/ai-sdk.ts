import { defineLibrary } from '../schema.ts';

const call = { effect: { does: 'http', blocking: false } } as const;

export default defineLibrary({
  id: 'ai-sdk',
  name: 'AI SDK',
  language: 'javascript',
  family: 'llm',
  packages: ['ai'],
  modules: ['ai'],
  sources: ['https://www.npmjs.com/package/ai'],
  checked: '2026-11-24',
  functions: {
    'ai.generateText|streamText|generateObject|streamObject|embed|embedMany|generateImage|experimental_generateImage|experimental_transcribe|experimental_generateSpeech|rerank':
      call,
    'ai.tool|convertToModelMessages|stepCountIs|smoothStream': {},
  },
});
