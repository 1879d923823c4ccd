import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'azure-storage-blob',
  name: 'Azure Blob Storage',
  language: 'python',
  family: 'cloud',
  packages: ['azure-storage-blob'],
  modules: ['azure.storage.blob'],
  asyncTwin: 'Use `azure.storage.blob.aio`.',
  sources: ['https://learn.microsoft.com/en-us/python/api/overview/azure/storage-blob-readme'],
  checked: '2026-11-24',
  types: {
    'azure.storage.blob.BlobServiceClient': {
      aliases: ['azure.storage.blob.ContainerClient', 'azure.storage.blob.BlobClient'],
      construct: { creates: 'client' },
      methods: {
        'get_blob_client|get_container_client|from_connection_string|from_blob_url': { returns: 'self' },
        'upload_blob|download_blob|delete_blob|list_blobs|get_blob_properties|exists|create_container|get_container_properties|delete_container|list_containers':
          { effect: { does: 'http', blocking: true, weight: 'major' } },
      },
    },
    'azure.storage.blob.aio.BlobServiceClient': {
      aliases: ['azure.storage.blob.aio.ContainerClient', 'azure.storage.blob.aio.BlobClient'],
      construct: { creates: 'client' },
      methods: {
        'get_blob_client|get_container_client|from_connection_string': { returns: 'self' },
        'upload_blob|download_blob|delete_blob|list_blobs|get_blob_properties|exists|create_container|get_container_properties|delete_container|list_containers':
          { effect: { does: 'http', blocking: false } },
      },
    },
  },
});
