import { defineLibrary } from '../schema.ts';

const call = { effect: { does: 'http', blocking: false } } as const;

export default defineLibrary({
  id: 'openai',
  name: 'OpenAI',
  language: 'javascript',
  family: 'llm',
  packages: ['openai'],
  modules: ['openai'],
  sources: ['https://github.com/openai/openai-node#readme'],
  checked: '2026-11-24',
  types: {
    openai: {
      aliases: ['openai.OpenAI', 'openai.AzureOpenAI'],
      construct: { creates: 'client' },
      methods: {
        // Members of the module, which has the name of its class.
        'OpenAI|AzureOpenAI': { returns: 'openai', creates: 'client' },
        withOptions: { returns: 'self' },
        toFile: {},
      },
      attributes: { '*': 'openai.Resource' },
    },
    'openai.Resource': {
      attributes: { '*': 'openai.Resource' },
      methods: {
        del: { ...call, versions: '<5' },
        'create|parse|stream|generate|edit|createVariation|retrieve|list|update|delete|cancel|content|createAndPoll|createAndStream|runTools|compact|upload|uploadAndPoll|search|poll|submitToolOutputs':
          call,
      },
    },
  },
});
