import { defineGoLibrary } from '../goLibrary.ts';

const ask = { effect: { does: 'http', blocking: true, weight: 'severe' } } as const;

export default defineGoLibrary({
  id: 'google-genai',
  name: 'Google Gen AI',
  family: 'llm',
  packages: ['google.golang.org/genai'],
  contents: [
    {
      path: 'google.golang.org/genai',
      functions: { NewClient: { returns: '.Client', creates: 'client' }, 'Text|NewContentFromText': {} },
      types: {
        Client: { attributes: { Models: '.Models', Chats: '.Chats', Files: '.Files' } },
        Models: { methods: { 'GenerateContent|GenerateContentStream|GenerateImages|EmbedContent|CountTokens': ask } },
        Chats: { methods: { Create: { returns: '.Chat' } } },
        Chat: { methods: { 'SendMessage|SendMessageStream': ask } },
        Files: { methods: { 'Upload|Get|Delete': ask } },
      },
    },
  ],
  checked: '2026-11-25',
});
