import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'pinecone',
  name: 'Pinecone',
  language: 'python',
  family: 'search',
  packages: ['pinecone', 'pinecone-client'],
  modules: ['pinecone'],
  asyncTwin: 'Use `PineconeAsyncio` (pinecone 6 and later), or run the call with `run_in_threadpool`.',
  sources: ['https://docs.pinecone.io/reference/python-sdk'],
  checked: '2026-11-24',
  functions: {
    'pinecone.list_indexes|create_index|delete_index|describe_index': {
      effect: { does: 'http', blocking: true, weight: 'major' },
    },
  },
  types: {
    'pinecone.Index': {
      aliases: ['pinecone.index.Index', 'pinecone.data.index.Index'],
      construct: { creates: 'client' },
      methods: {
        'upsert|query|delete|fetch|update|describe_index_stats|list|upsert_from_dataframe': {
          effect: { does: 'http', blocking: true, weight: 'major' },
        },
      },
    },
    'pinecone.Pinecone': {
      construct: { creates: 'client' },
      methods: {
        Index: { returns: 'pinecone.Index' },
        'list_indexes|create_index|delete_index|describe_index': {
          effect: { does: 'http', blocking: true, weight: 'major' },
        },
      },
    },
  },
});
