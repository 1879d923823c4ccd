import { defineGoLibrary } from '../goLibrary.ts';

const ask = { effect: { does: 'http', blocking: true, weight: 'severe' } } as const;

export default defineGoLibrary({
  id: 'go-openai',
  name: 'go-openai',
  family: 'llm',
  packages: ['github.com/sashabaranov/go-openai'],
  contents: [
    {
      path: 'github.com/sashabaranov/go-openai',
      name: 'openai',
      functions: {
        'NewClient|NewClientWithConfig': { returns: '.Client', creates: 'client' },
        'DefaultConfig|DefaultAzureConfig': {},
      },
      types: {
        Client: {
          methods: {
            'CreateChatCompletion|CreateCompletion|CreateEmbeddings|CreateImage|CreateTranscription|CreateTranslation|CreateSpeech|Moderations|ListModels|CreateFile|GetFile|ListFiles|CreateThread|CreateMessage|CreateRun|RetrieveRun|ListMessage':
              ask,
            CreateChatCompletionStream: { ...ask, returns: '.ChatCompletionStream' },
          },
        },
        ChatCompletionStream: { mustCall: 'Close', methods: { Recv: ask, Close: {} } },
      },
    },
  ],
  checked: '2026-11-25',
});
