import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'qdrant-client',
  name: 'qdrant-client',
  language: 'python',
  family: 'search',
  packages: ['qdrant-client'],
  modules: ['qdrant_client'],
  asyncTwin: 'Use `AsyncQdrantClient`.',
  sources: ['https://python-client.qdrant.tech/'],
  checked: '2026-11-24',
  types: {
    'qdrant_client.QdrantClient': {
      aliases: ['qdrant_client.qdrant_client.QdrantClient'],
      construct: { creates: 'client' },
      methods: { close: {}, '*': { effect: { does: 'http', blocking: true, weight: 'major' } } },
    },
    'qdrant_client.AsyncQdrantClient': {
      construct: { creates: 'client' },
      methods: { close: {}, '*': { effect: { does: 'http', blocking: false } } },
    },
  },
});
