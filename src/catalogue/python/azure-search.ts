import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'azure-search',
  name: 'Azure AI Search',
  language: 'python',
  family: 'search',
  packages: ['azure-search-documents'],
  modules: ['azure.search.documents'],
  asyncTwin: 'Use `azure.search.documents.aio`.',
  sources: ['https://learn.microsoft.com/en-us/python/api/overview/azure/search-documents-readme'],
  checked: '2026-11-24',
  types: {
    'azure.search.documents.SearchClient': {
      construct: { creates: 'client' },
      methods: {
        'search|upload_documents|delete_documents|merge_documents|merge_or_upload_documents|get_document|get_document_count|index_documents':
          { effect: { does: 'http', blocking: true, weight: 'major' } },
      },
    },
    'azure.search.documents.indexes.SearchIndexClient': {
      construct: { creates: 'client' },
      methods: {
        'create_index|get_index|delete_index|list_indexes|list_index_names|create_or_update_index': {
          effect: { does: 'http', blocking: true, weight: 'major' },
        },
      },
    },
    'azure.search.documents.aio.SearchClient': {
      construct: { creates: 'client' },
      methods: {
        'search|upload_documents|delete_documents|get_document': { effect: { does: 'http', blocking: false } },
      },
    },
  },
});
