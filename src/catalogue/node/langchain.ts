import { defineLibrary } from '../schema.ts';

const call = { effect: { does: 'http', blocking: false } } as const;

export default defineLibrary({
  id: 'langchain',
  name: 'LangChain',
  language: 'javascript',
  family: 'llm',
  packages: ['@langchain/core', 'langchain', '@langchain/openai'],
  modules: ['@langchain/core/runnables', '@langchain/core/language_models/chat_models', '@langchain/openai'],
  sources: [
    'https://www.npmjs.com/package/@langchain/core',
    'https://www.npmjs.com/package/langchain',
    'https://www.npmjs.com/package/@langchain/openai',
  ],
  checked: '2026-11-24',
  types: {
    '@langchain/core/runnables.Runnable': {
      aliases: ['@langchain/core/runnables.RunnableSequence'],
      methods: {
        'invoke|batch|stream|streamEvents|streamLog|transform': call,
        'pipe|withConfig|withRetry|withFallbacks|pick|assign': { returns: '@langchain/core/runnables.Runnable' },
        from: { returns: '@langchain/core/runnables.Runnable' },
      },
    },
    '@langchain/core/language_models/chat_models.BaseChatModel': {
      bases: ['@langchain/core/runnables.Runnable'],
      methods: {
        'generate|generatePrompt': call,
        'bindTools|withStructuredOutput': { returns: '@langchain/core/runnables.Runnable' },
      },
    },
    '@langchain/openai.ChatOpenAI': {
      aliases: ['@langchain/openai.AzureChatOpenAI'],
      bases: ['@langchain/core/language_models/chat_models.BaseChatModel'],
      construct: { creates: 'client' },
    },
    '@langchain/openai.OpenAIEmbeddings': {
      construct: { creates: 'client' },
      methods: { 'embedDocuments|embedQuery': call },
    },
  },
});
