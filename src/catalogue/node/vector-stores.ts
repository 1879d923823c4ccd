import { defineLibrary } from '../schema.ts';

const query = { effect: { does: 'db', blocking: false } } as const;
const call = { effect: { does: 'http', blocking: false } } as const;

export default defineLibrary({
  id: 'vector-stores',
  name: 'Vector stores and search services',
  language: 'javascript',
  family: 'database',
  packages: [
    '@pinecone-database/pinecone',
    '@qdrant/js-client-rest',
    'chromadb',
    'meilisearch',
    'algoliasearch',
    'minio',
  ],
  modules: [
    '@pinecone-database/pinecone',
    '@qdrant/js-client-rest',
    'chromadb',
    'meilisearch',
    'algoliasearch',
    'minio',
  ],
  sources: [
    'https://www.npmjs.com/package/@pinecone-database/pinecone',
    'https://www.npmjs.com/package/@qdrant/js-client-rest',
    'https://www.npmjs.com/package/chromadb',
    'https://www.npmjs.com/package/meilisearch',
    'https://www.npmjs.com/package/algoliasearch',
    'https://www.npmjs.com/package/minio',
  ],
  checked: '2026-11-24',
  functions: { 'algoliasearch.algoliasearch': { returns: 'algoliasearch.Algoliasearch', creates: 'client' } },
  types: {
    '@pinecone-database/pinecone.Pinecone': {
      construct: { creates: 'client' },
      methods: {
        'index|Index': { returns: '@pinecone-database/pinecone.Index' },
        'createIndex|describeIndex|listIndexes|deleteIndex': query,
      },
    },
    '@pinecone-database/pinecone.Index': {
      methods: {
        'query|upsert|fetch|update|deleteOne|deleteMany|deleteAll|describeIndexStats|listPaginated': query,
        namespace: { returns: 'self' },
      },
    },
    '@qdrant/js-client-rest.QdrantClient': {
      construct: { creates: 'client' },
      methods: {
        'search|searchBatch|upsert|retrieve|scroll|query|queryBatch|recommend|count|delete|setPayload|createCollection|getCollection|getCollections|deleteCollection':
          query,
      },
    },
    'chromadb.ChromaClient': {
      construct: { creates: 'client' },
      methods: {
        'getCollection|getOrCreateCollection|createCollection': { ...query, returns: 'chromadb.Collection' },
        'listCollections|deleteCollection|heartbeat': query,
      },
    },
    'chromadb.Collection': { methods: { 'add|query|get|update|upsert|delete|count|peek|modify': query } },
    'meilisearch.Meilisearch': {
      aliases: ['meilisearch.MeiliSearch'],
      construct: { creates: 'client' },
      methods: {
        index: { returns: 'meilisearch.Index' },
        'multiSearch|getIndex|getIndexes|createIndex|deleteIndex|health': query,
      },
    },
    'meilisearch.Index': {
      methods: {
        'search|addDocuments|updateDocuments|getDocument|getDocuments|deleteDocument|deleteDocuments|deleteAllDocuments|updateSettings|getSettings|getStats':
          query,
      },
    },
    'algoliasearch.Algoliasearch': {
      methods: {
        'search|searchSingleIndex|saveObject|saveObjects|partialUpdateObject|partialUpdateObjects|deleteObject|deleteObjects|getObject|getObjects|browse|setSettings':
          query,
      },
    },
    'minio.Client': {
      construct: { creates: 'client' },
      methods: {
        'putObject|fPutObject|getObject|fGetObject|statObject|removeObject|removeObjects|copyObject|makeBucket|bucketExists|listBuckets|removeBucket':
          call,
        'presignedUrl|presignedGetObject|presignedPutObject|listObjects|listObjectsV2': {},
      },
    },
  },
});
