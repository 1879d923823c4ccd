import { defineLibrary } from '../schema.ts';

const call = { effect: { does: 'http', blocking: false } } as const;

export default defineLibrary({
  id: 'anthropic',
  name: 'Anthropic',
  language: 'javascript',
  family: 'llm',
  packages: ['@anthropic-ai/sdk', '@anthropic-ai/bedrock-sdk'],
  modules: ['@anthropic-ai/sdk'],
  sources: ['https://github.com/anthropics/anthropic-sdk-typescript#readme'],
  checked: '2026-11-24',
  types: {
    '@anthropic-ai/sdk': {
      aliases: ['@anthropic-ai/sdk.Anthropic'],
      construct: { creates: 'client' },
      methods: {
        Anthropic: { returns: '@anthropic-ai/sdk', creates: 'client' },
        withOptions: { returns: 'self' },
        toFile: {},
      },
      attributes: { '*': '@anthropic-ai/sdk.Resource' },
    },
    '@anthropic-ai/sdk.Resource': {
      attributes: { '*': '@anthropic-ai/sdk.Resource' },
      methods: {
        'create|stream|parse|countTokens|retrieve|list|delete|cancel|results|upload|download|retrieveMetadata|toolRunner':
          call,
      },
    },
  },
});
