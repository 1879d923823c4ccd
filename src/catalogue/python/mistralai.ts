import { defineLibrary } from '../schema.ts';

const call = { effect: { does: 'http', blocking: true, weight: 'severe' } } as const;
const awaited = { effect: { does: 'http', blocking: false } } as const;

export default defineLibrary({
  id: 'mistralai',
  name: 'Mistral AI',
  language: 'python',
  family: 'llm',
  packages: ['mistralai'],
  modules: ['mistralai'],
  asyncTwin: 'Methods have a twin that ends in `_async`: `await client.chat.complete_async(...)`.',
  sources: ['https://github.com/mistralai/client-python'],
  checked: '2026-11-24',
  types: {
    'mistralai.Mistral': {
      aliases: ['mistralai.sdk.Mistral', 'mistralai.client.Mistral'],
      construct: { creates: 'client' },
      attributes: { '*': 'mistralai.Resource' },
    },
    'mistralai.Resource': {
      attributes: { '*': 'mistralai.Resource' },
      methods: {
        'complete|stream|parse|create|process|list|retrieve|upload|download|delete|start|append|get|cancel': call,
        'complete_async|stream_async|parse_async|create_async|process_async|list_async|retrieve_async|upload_async|download_async|delete_async|start_async|append_async|get_async|cancel_async':
          awaited,
      },
    },
    'mistralai.client.MistralClient': {
      construct: { creates: 'client' },
      methods: { 'chat|chat_stream|embeddings|completion|list_models': call },
    },
    'mistralai.async_client.MistralAsyncClient': {
      construct: { creates: 'client' },
      methods: { 'chat|chat_stream|embeddings|completion|list_models': awaited },
    },
  },
});
