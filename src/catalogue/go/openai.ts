import { defineGoLibrary } from '../goLibrary.ts';

const ask = { effect: { does: 'http', blocking: true, weight: 'severe' } } as const;

export default defineGoLibrary({
  id: 'openai',
  name: 'openai-go',
  family: 'llm',
  packages: ['github.com/openai/openai-go/v3', 'github.com/openai/openai-go'],
  contents: [
    {
      path: 'github.com/openai/openai-go/v3',
      alsoAt: ['github.com/openai/openai-go'],
      name: 'openai',
      functions: { NewClient: { returns: '.Client', creates: 'client' } },
      types: {
        Client: {
          attributes: {
            Chat: '.ChatService',
            Embeddings: '.EmbeddingService',
            Images: '.ImageService',
            Audio: '.AudioService',
            Models: '.ModelService',
            Files: '.FileService',
            Moderations: '.ModerationService',
            Completions: '.CompletionService',
            Responses: 'github.com/openai/openai-go/v3/responses.ResponseService',
          },
        },
        ChatService: { attributes: { Completions: '.ChatCompletionService' } },
        ChatCompletionService: { methods: { 'New|NewStreaming': ask } },
        CompletionService: { methods: { 'New|NewStreaming': ask } },
        EmbeddingService: { methods: { New: ask } },
        ModerationService: { methods: { New: ask } },
        ImageService: { methods: { 'Generate|Edit|NewVariation': ask } },
        AudioService: {
          attributes: {
            Speech: '.AudioSpeechService',
            Transcriptions: '.AudioTranscriptionService',
            Translations: '.AudioTranslationService',
          },
        },
        AudioSpeechService: { methods: { New: ask } },
        AudioTranscriptionService: { methods: { New: ask } },
        AudioTranslationService: { methods: { New: ask } },
        ModelService: { methods: { 'Get|List|Delete': ask } },
        FileService: { methods: { 'New|Get|List|Delete|Content': ask } },
      },
    },
    {
      path: 'github.com/openai/openai-go/v3/responses',
      alsoAt: ['github.com/openai/openai-go/responses'],
      types: { ResponseService: { methods: { 'New|NewStreaming|Get|Delete': ask } } },
    },
  ],
  checked: '2026-11-25',
});
