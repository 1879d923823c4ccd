import { defineLibrary } from '../schema.ts';

const call = { effect: { does: 'http', blocking: false } } as const;

export default defineLibrary({
  id: 'google-genai',
  name: 'Google Gen AI',
  language: 'javascript',
  family: 'llm',
  packages: ['@google/genai', '@google/generative-ai'],
  modules: ['@google/genai', '@google/generative-ai'],
  sources: ['https://www.npmjs.com/package/@google/genai', 'https://www.npmjs.com/package/@google/generative-ai'],
  checked: '2026-11-24',
  types: {
    '@google/genai.GoogleGenAI': {
      construct: { creates: 'client' },
      attributes: {
        models: '@google/genai.Models',
        chats: '@google/genai.Chats',
        files: '@google/genai.Files',
        caches: '@google/genai.Caches',
      },
    },
    '@google/genai.Models': {
      methods: {
        'generateContent|generateContentStream|embedContent|countTokens|generateImages|editImage|generateVideos|computeTokens|get|list':
          call,
      },
    },
    '@google/genai.Chats': { methods: { create: { returns: '@google/genai.Chat' } } },
    '@google/genai.Chat': { methods: { 'sendMessage|sendMessageStream': call, getHistory: {} } },
    '@google/genai.Files': { methods: { 'upload|get|list|delete|download': call } },
    '@google/genai.Caches': { methods: { 'create|get|list|update|delete': call } },
    '@google/generative-ai.GoogleGenerativeAI': {
      methods: { getGenerativeModel: { returns: '@google/generative-ai.GenerativeModel' } },
    },
    '@google/generative-ai.GenerativeModel': {
      methods: {
        'generateContent|generateContentStream|embedContent|batchEmbedContents|countTokens': call,
        startChat: { returns: '@google/generative-ai.ChatSession' },
      },
    },
    '@google/generative-ai.ChatSession': { methods: { 'sendMessage|sendMessageStream': call, getHistory: {} } },
  },
});
