import { defineLibrary } from '../schema.ts';

const call = { effect: { does: 'http', blocking: true, weight: 'severe' } } as const;
const awaited = { effect: { does: 'http', blocking: false } } as const;

export default defineLibrary({
  id: 'openai',
  name: 'OpenAI',
  language: 'python',
  family: 'llm',
  packages: ['openai'],
  modules: ['openai'],
  asyncTwin: 'Use one shared `AsyncOpenAI` (or `AsyncAzureOpenAI`) and await its methods.',
  sources: ['https://github.com/openai/openai-python#async-usage'],
  checked: '2026-11-24',
  functions: {
    'openai.**.acreate': awaited,
    'openai.**.create|parse|retrieve|generate|edit': call,
  },
  types: {
    'openai.OpenAI': {
      aliases: ['openai.Client', 'openai._client.OpenAI', 'openai.AzureOpenAI', 'openai.lib.azure.AzureOpenAI'],
      construct: { creates: 'client' },
      methods: { 'with_options|copy': { returns: 'self' } },
      attributes: { '*': 'openai.Resource' },
    },
    'openai.AsyncOpenAI': {
      aliases: [
        'openai.AsyncClient',
        'openai._client.AsyncOpenAI',
        'openai.AsyncAzureOpenAI',
        'openai.lib.azure.AsyncAzureOpenAI',
      ],
      construct: { creates: 'client' },
      methods: { 'with_options|copy': { returns: 'self' } },
      attributes: { '*': 'openai.AsyncResource' },
    },
    'openai.Resource': {
      attributes: { '*': 'openai.Resource' },
      methods: {
        'create|parse|retrieve|list|delete|update|stream|generate|edit|cancel|content|create_and_poll|create_and_run|create_and_run_poll|upload_and_poll|submit_tool_outputs':
          call,
      },
    },
    'openai.AsyncResource': {
      attributes: { '*': 'openai.AsyncResource' },
      methods: {
        'create|parse|retrieve|list|delete|update|stream|generate|edit|cancel|content|create_and_poll|create_and_run|create_and_run_poll|upload_and_poll|submit_tool_outputs':
          awaited,
      },
    },
  },
});
