import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'pymilvus',
  name: 'PyMilvus',
  language: 'python',
  family: 'search',
  packages: ['pymilvus'],
  modules: ['pymilvus'],
  asyncTwin: 'Use `AsyncMilvusClient` (2.5 and later).',
  sources: ['https://milvus.io/docs/install-pymilvus.md'],
  checked: '2026-11-24',
  functions: {
    'pymilvus.connections.connect': { effect: { does: 'db', blocking: true, weight: 'major' }, creates: 'connection' },
    'pymilvus.utility.*': { effect: { does: 'db', blocking: true, weight: 'major' } },
  },
  types: {
    'pymilvus.Collection': {
      construct: { effect: { does: 'db', blocking: true, weight: 'major' } },
      methods: {
        'insert|search|query|delete|load|flush|create_index|upsert|release|num_entities': {
          effect: { does: 'db', blocking: true, weight: 'major' },
        },
      },
    },
    'pymilvus.MilvusClient': {
      construct: { effect: { does: 'db', blocking: true, weight: 'major' }, creates: 'client' },
      methods: { '*': { effect: { does: 'db', blocking: true, weight: 'major' } } },
    },
  },
});
