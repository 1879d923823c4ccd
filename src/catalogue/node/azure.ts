import { defineLibrary } from '../schema.ts';

const call = { effect: { does: 'http', blocking: false } } as const;
const query = { effect: { does: 'db', blocking: false } } as const;
const sent = { effect: { does: 'queue', blocking: false } } as const;

export default defineLibrary({
  id: 'azure',
  name: 'Azure SDK',
  language: 'javascript',
  family: 'cloud',
  packages: ['@azure/storage-blob', '@azure/cosmos', '@azure/service-bus'],
  modules: ['@azure/storage-blob', '@azure/cosmos', '@azure/service-bus'],
  sources: [
    'https://www.npmjs.com/package/@azure/storage-blob',
    'https://www.npmjs.com/package/@azure/cosmos',
    'https://www.npmjs.com/package/@azure/service-bus',
  ],
  checked: '2026-11-24',
  types: {
    '@azure/storage-blob.BlobServiceClient': {
      construct: { creates: 'client' },
      methods: {
        fromConnectionString: { returns: '@azure/storage-blob.BlobServiceClient', creates: 'client' },
        getContainerClient: { returns: '@azure/storage-blob.ContainerClient' },
        'createContainer|deleteContainer|getProperties|getUserDelegationKey': call,
      },
    },
    '@azure/storage-blob.ContainerClient': {
      methods: {
        'getBlockBlobClient|getBlobClient|getAppendBlobClient': { returns: '@azure/storage-blob.BlockBlobClient' },
        'create|createIfNotExists|exists|delete|deleteBlob|uploadBlockBlob|getProperties': call,
        'listBlobsFlat|listBlobsByHierarchy': call,
      },
    },
    '@azure/storage-blob.BlockBlobClient': {
      aliases: ['@azure/storage-blob.BlobClient'],
      methods: {
        'upload|uploadData|uploadFile|uploadStream|download|downloadToBuffer|downloadToFile|delete|deleteIfExists|exists|getProperties|setHTTPHeaders|setMetadata|beginCopyFromURL':
          call,
      },
    },
    '@azure/cosmos.CosmosClient': {
      construct: { creates: 'client' },
      methods: { database: { returns: '@azure/cosmos.Database' } },
    },
    '@azure/cosmos.Database': { methods: { container: { returns: '@azure/cosmos.Container' }, read: query } },
    '@azure/cosmos.Container': {
      methods: { item: { returns: '@azure/cosmos.Item' }, read: query },
      attributes: { items: '@azure/cosmos.Items' },
    },
    '@azure/cosmos.Items': {
      methods: { 'create|upsert|bulk|batch': query, 'query|readAll': { returns: '@azure/cosmos.QueryIterator' } },
    },
    '@azure/cosmos.Item': { methods: { 'read|replace|delete|patch': query } },
    '@azure/cosmos.QueryIterator': { methods: { 'fetchAll|fetchNext': query, hasMoreResults: {} } },
    '@azure/service-bus.ServiceBusClient': {
      construct: { creates: 'client' },
      methods: { createSender: { returns: '@azure/service-bus.ServiceBusSender' }, 'createReceiver|close': {} },
    },
    '@azure/service-bus.ServiceBusSender': {
      methods: { 'sendMessages|scheduleMessages|createMessageBatch': sent, close: {} },
    },
  },
});
