import { defineLibrary } from '../schema.ts';

const call = { effect: { does: 'http', blocking: false } } as const;

export default defineLibrary({
  id: 'llm-clients',
  name: 'Other clients of language models',
  language: 'javascript',
  family: 'llm',
  packages: ['groq-sdk', 'cohere-ai', '@mistralai/mistralai', 'ollama', 'replicate', '@huggingface/inference'],
  modules: ['groq-sdk', 'cohere-ai', '@mistralai/mistralai', 'ollama', 'replicate', '@huggingface/inference'],
  sources: [
    'https://www.npmjs.com/package/groq-sdk',
    'https://www.npmjs.com/package/cohere-ai',
    'https://www.npmjs.com/package/@mistralai/mistralai',
    'https://www.npmjs.com/package/ollama',
    'https://www.npmjs.com/package/replicate',
    'https://www.npmjs.com/package/@huggingface/inference',
  ],
  checked: '2026-11-24',
  functions: {
    'ollama.chat|generate|embed|embeddings|pull|list|show': call,
    'ollama.default.chat|generate|embed|embeddings|pull|list|show': call,
  },
  types: {
    'groq-sdk': {
      aliases: ['groq-sdk.Groq'],
      construct: { creates: 'client' },
      methods: { Groq: { returns: 'groq-sdk', creates: 'client' } },
      attributes: { '*': 'groq-sdk.Resource' },
    },
    'groq-sdk.Resource': { attributes: { '*': 'groq-sdk.Resource' }, methods: { 'create|list|retrieve|delete': call } },
    'cohere-ai.CohereClient': {
      aliases: ['cohere-ai.CohereClientV2'],
      construct: { creates: 'client' },
      methods: { 'chat|chatStream|generate|embed|rerank|classify|tokenize|summarize': call },
    },
    '@mistralai/mistralai.Mistral': {
      construct: { creates: 'client' },
      attributes: { '*': '@mistralai/mistralai.Resource' },
    },
    '@mistralai/mistralai.Resource': {
      methods: { 'complete|stream|parse|create|process|list|retrieve|upload|delete': call },
    },
    'ollama.Ollama': { methods: { 'chat|generate|embed|embeddings|pull|list|show|create': call } },
    replicate: {
      construct: { creates: 'client' },
      methods: { 'run|stream|wait|request': call },
      attributes: { predictions: 'replicate.Resource', models: 'replicate.Resource' },
    },
    'replicate.Resource': { methods: { 'create|get|cancel|list': call } },
    '@huggingface/inference.InferenceClient': {
      aliases: ['@huggingface/inference.HfInference'],
      construct: { creates: 'client' },
      methods: {
        'chatCompletion|chatCompletionStream|textGeneration|textGenerationStream|featureExtraction|summarization|textToImage|automaticSpeechRecognition|textClassification|translation|questionAnswering|request':
          call,
      },
    },
  },
});
