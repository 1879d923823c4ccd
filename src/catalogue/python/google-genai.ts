import { defineLibrary } from '../schema.ts';

const call = { effect: { does: 'http', blocking: true, weight: 'severe' } } as const;
const awaited = { effect: { does: 'http', blocking: false } } as const;

export default defineLibrary({
  id: 'google-genai',
  name: 'Google Gen AI SDK',
  language: 'python',
  family: 'llm',
  packages: ['google-genai'],
  modules: ['google.genai'],
  asyncTwin: 'Every method exists under `client.aio`, to be awaited.',
  sources: ['https://googleapis.github.io/python-genai/'],
  checked: '2026-11-24',
  types: {
    'google.genai.Client': {
      aliases: ['google.genai.client.Client'],
      construct: { creates: 'client' },
      attributes: { aio: 'google.genai.AsyncClient', chats: 'google.genai.chats.Chats', '*': 'google.genai.Resource' },
    },
    'google.genai.AsyncClient': {
      aliases: ['google.genai.client.AsyncClient'],
      attributes: { chats: 'google.genai.chats.AsyncChats', '*': 'google.genai.AsyncResource' },
    },
    'google.genai.Resource': {
      methods: {
        'generate_content|generate_content_stream|generate_images|edit_image|generate_videos|embed_content|count_tokens|compute_tokens|get|list|upload|download|delete|create|update|cancel':
          call,
      },
    },
    'google.genai.AsyncResource': {
      methods: {
        'generate_content|generate_content_stream|generate_images|edit_image|generate_videos|embed_content|count_tokens|compute_tokens|get|list|upload|download|delete|create|update|cancel':
          awaited,
      },
    },
    'google.genai.chats.Chats': { methods: { create: { returns: 'google.genai.chats.Chat' } } },
    'google.genai.chats.AsyncChats': { methods: { create: { returns: 'google.genai.chats.AsyncChat' } } },
    'google.genai.chats.Chat': { methods: { 'send_message|send_message_stream': call } },
    'google.genai.chats.AsyncChat': { methods: { 'send_message|send_message_stream': awaited } },
  },
});
