import { defineGoLibrary } from '../goLibrary.ts';

const ask = { effect: { does: 'http', blocking: true, weight: 'severe' } } as const;

export default defineGoLibrary({
  id: 'anthropic',
  name: 'Anthropic SDK',
  family: 'llm',
  packages: ['github.com/anthropics/anthropic-sdk-go'],
  contents: [
    {
      path: 'github.com/anthropics/anthropic-sdk-go',
      name: 'anthropic',
      functions: { NewClient: { returns: '.Client', creates: 'client' } },
      types: {
        Client: { attributes: { Messages: '.MessageService', Models: '.ModelService' } },
        MessageService: { methods: { 'New|NewStreaming|CountTokens': ask } },
        ModelService: { methods: { 'Get|List': ask } },
      },
    },
  ],
  checked: '2026-11-25',
});
