import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'llama-index',
  name: 'LlamaIndex',
  language: 'python',
  family: 'llm',
  packages: ['llama-index', 'llama-index-core'],
  modules: ['llama_index'],
  asyncTwin: 'Use `aquery`, `achat` and `aretrieve`.',
  sources: ['https://docs.llamaindex.ai/'],
  checked: '2026-11-24',
  types: {
    'llama_index.core.VectorStoreIndex': {
      aliases: ['llama_index.VectorStoreIndex', 'llama_index.core.indices.base.BaseIndex'],
      methods: {
        from_documents: { effect: { does: 'http', blocking: true, weight: 'severe' }, returns: 'self' },
        'as_query_engine|as_chat_engine|as_retriever': { returns: 'llama_index.core.Engine' },
        'insert|refresh_ref_docs': { effect: { does: 'http', blocking: true, weight: 'severe' } },
      },
    },
    'llama_index.core.Engine': {
      methods: {
        'query|chat|retrieve|stream_chat': { effect: { does: 'http', blocking: true, weight: 'severe' } },
        'aquery|achat|aretrieve|astream_chat': { effect: { does: 'http', blocking: false } },
      },
    },
  },
});
