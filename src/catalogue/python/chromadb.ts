import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'chromadb',
  name: 'Chroma',
  language: 'python',
  family: 'search',
  packages: ['chromadb'],
  modules: ['chromadb'],
  asyncTwin: 'Use `chromadb.AsyncHttpClient`.',
  sources: ['https://docs.trychroma.com/'],
  checked: '2026-11-24',
  functions: {
    'chromadb.Client|PersistentClient|HttpClient|EphemeralClient': { returns: 'chromadb.ClientAPI', creates: 'client' },
  },
  types: {
    'chromadb.ClientAPI': {
      aliases: ['chromadb.api.ClientAPI'],
      methods: {
        'get_collection|create_collection|get_or_create_collection': {
          effect: { does: 'db', blocking: true, weight: 'major' },
          returns: 'chromadb.Collection',
        },
        'list_collections|delete_collection|heartbeat': { effect: { does: 'db', blocking: true, weight: 'major' } },
      },
    },
    'chromadb.Collection': {
      methods: {
        'add|query|get|upsert|update|delete|count|peek': { effect: { does: 'db', blocking: true, weight: 'major' } },
      },
    },
  },
});
