import { defineLibrary } from '../schema.ts';

const call = { effect: { does: 'http', blocking: true, weight: 'severe' } } as const;
const awaited = { effect: { does: 'http', blocking: false } } as const;

export default defineLibrary({
  id: 'google-generativeai',
  name: 'Google Generative AI',
  language: 'python',
  family: 'llm',
  packages: ['google-generativeai'],
  modules: ['google.generativeai'],
  status: { state: 'deprecated', instead: 'google-genai', why: 'Google replaced it with the Google Gen AI SDK.' },
  asyncTwin: 'Methods have a twin that ends in `_async`: `generate_content_async`, `send_message_async`.',
  sources: ['https://github.com/google-gemini/deprecated-generative-ai-python'],
  checked: '2026-11-24',
  functions: {
    'google.generativeai.embed_content|list_models|get_model|upload_file|get_file|list_files|delete_file': call,
    'google.generativeai.embed_content_async': awaited,
    'google.generativeai.configure': {},
  },
  types: {
    'google.generativeai.GenerativeModel': {
      aliases: ['google.generativeai.generative_models.GenerativeModel'],
      construct: { creates: 'client' },
      methods: {
        'generate_content|count_tokens': call,
        'generate_content_async|count_tokens_async': awaited,
        start_chat: { returns: 'google.generativeai.ChatSession' },
      },
    },
    'google.generativeai.ChatSession': {
      aliases: ['google.generativeai.generative_models.ChatSession'],
      methods: { send_message: call, send_message_async: awaited },
    },
  },
});
