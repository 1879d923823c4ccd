import { defineLibrary } from '../schema.ts';

const call = { effect: { does: 'http', blocking: true, weight: 'severe' } } as const;
const awaited = { effect: { does: 'http', blocking: false } } as const;

export default defineLibrary({
  id: 'langchain',
  name: 'LangChain',
  language: 'python',
  family: 'llm',
  packages: ['langchain', 'langchain-core', 'langchain-openai', 'langchain-anthropic', 'langchain-community'],
  modules: ['langchain', 'langchain_core', 'langchain_openai', 'langchain_anthropic', 'langchain_community'],
  asyncTwin:
    'Methods have a twin that begins with `a`: `ainvoke`, `abatch`, `astream`, `aembed_query`, `asimilarity_search`.',
  sources: [
    'https://reference.langchain.com/python/langchain_core/runnables/',
    'https://reference.langchain.com/python/langchain_core/vectorstores/',
  ],
  checked: '2026-11-24',
  types: {
    'langchain_core.runnables.Runnable': {
      aliases: ['langchain_core.runnables.base.Runnable', 'langchain.schema.runnable.Runnable'],
      methods: {
        'invoke|batch|stream|transform': call,
        'ainvoke|abatch|astream|atransform|astream_events|astream_log': awaited,
        'bind|bind_tools|with_structured_output|with_config|with_retry|with_fallbacks|pipe|assign|pick': {
          returns: 'langchain_core.runnables.Runnable',
        },
      },
    },
    'langchain_openai.ChatOpenAI': {
      construct: { creates: 'client' },
      bases: ['langchain_core.runnables.Runnable'],
      aliases: [
        'langchain_openai.chat_models.ChatOpenAI',
        'langchain_openai.chat_models.base.ChatOpenAI',
        'langchain_openai.AzureChatOpenAI',
        'langchain_openai.OpenAI',
        'langchain.chat_models.ChatOpenAI',
        'langchain.llms.OpenAI',
        'langchain_community.chat_models.ChatOpenAI',
        'langchain_anthropic.ChatAnthropic',
        'langchain_groq.ChatGroq',
        'langchain_mistralai.ChatMistralAI',
        'langchain_ollama.ChatOllama',
        'langchain_google_genai.ChatGoogleGenerativeAI',
        'langchain_core.language_models.BaseChatModel',
        'langchain_core.language_models.chat_models.BaseChatModel',
      ],
      methods: {
        'predict|generate|predict_messages|call_as_llm': call,
        'apredict|agenerate|apredict_messages': awaited,
      },
      call,
    },
    'langchain_openai.OpenAIEmbeddings': {
      aliases: [
        'langchain_openai.embeddings.OpenAIEmbeddings',
        'langchain_openai.AzureOpenAIEmbeddings',
        'langchain.embeddings.OpenAIEmbeddings',
        'langchain.embeddings.openai.OpenAIEmbeddings',
        'langchain_community.embeddings.OpenAIEmbeddings',
        'langchain_core.embeddings.Embeddings',
        'langchain_core.embeddings.embeddings.Embeddings',
      ],
      construct: { creates: 'client' },
      methods: { 'embed_documents|embed_query': call, 'aembed_documents|aembed_query': awaited },
    },
    'langchain_core.vectorstores.VectorStore': {
      aliases: [
        'langchain_core.vectorstores.base.VectorStore',
        'langchain_chroma.Chroma',
        'langchain_pinecone.PineconeVectorStore',
        'langchain_qdrant.QdrantVectorStore',
        'langchain_postgres.PGVector',
        'langchain_community.vectorstores.FAISS',
        'langchain_community.vectorstores.Chroma',
        'langchain.vectorstores.FAISS',
        'langchain.vectorstores.Chroma',
      ],
      methods: {
        'similarity_search|similarity_search_with_score|similarity_search_with_relevance_scores|max_marginal_relevance_search|search|add_documents|add_texts|delete':
          call,
        'asimilarity_search|asimilarity_search_with_score|asimilarity_search_with_relevance_scores|amax_marginal_relevance_search|asearch|aadd_documents|aadd_texts|adelete':
          awaited,
        as_retriever: { returns: 'langchain_core.retrievers.BaseRetriever' },
      },
    },
    'langchain_core.retrievers.BaseRetriever': {
      bases: ['langchain_core.runnables.Runnable'],
      methods: { get_relevant_documents: call, aget_relevant_documents: awaited },
    },
    'langchain.chains.base.Chain': {
      aliases: [
        'langchain.chains.LLMChain',
        'langchain.chains.ConversationChain',
        'langchain.chains.RetrievalQA',
        'langchain.LLMChain',
        'langchain.agents.AgentExecutor',
      ],
      bases: ['langchain_core.runnables.Runnable'],
      methods: { 'run|predict|apply|generate': call, 'arun|apredict|acall|aapply|agenerate': awaited },
      call,
    },
  },
});
