import { defineGoLibrary } from '../goLibrary.ts';

const query = { effect: { does: 'db', blocking: true } } as const;

export default defineGoLibrary({
  id: 'search-services',
  name: 'Search services',
  family: 'search',
  packages: ['github.com/meilisearch/meilisearch-go'],
  contents: [
    {
      path: 'github.com/meilisearch/meilisearch-go',
      name: 'meilisearch',
      functions: { New: { returns: '.ServiceManager', creates: 'client' } },
      types: {
        ServiceManager: {
          methods: {
            Index: { returns: '.IndexManager' },
            'CreateIndex|DeleteIndex|ListIndexes|MultiSearch|Health|WaitForTask|GetTask': query,
          },
        },
        IndexManager: {
          methods: {
            'Search|SearchWithContext|AddDocuments|AddDocumentsWithContext|UpdateDocuments|DeleteDocument|DeleteDocuments|GetDocument|GetDocuments|UpdateSettings':
              query,
          },
        },
      },
    },
  ],
  checked: '2026-11-25',
});
