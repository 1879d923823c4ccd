import { defineGoLibrary } from '../goLibrary.ts';

const query = { effect: { does: 'db', blocking: true } } as const;

export default defineGoLibrary({
  id: 'opensearch',
  name: 'opensearch-go',
  family: 'search',
  packages: ['github.com/opensearch-project/opensearch-go/v4'],
  contents: [
    {
      path: 'github.com/opensearch-project/opensearch-go/v4',
      name: 'opensearch',
      functions: { 'NewClient|NewDefaultClient': { returns: '.Client', creates: 'client' } },
      types: { Client: { methods: { 'Do|Perform': query } } },
    },
    {
      path: 'github.com/opensearch-project/opensearch-go/v4/opensearchapi',
      functions: { 'NewClient|NewDefaultClient|NewFromClient': { returns: '.Client', creates: 'client' } },
      types: {
        Client: { methods: { 'Search|Index|Bulk|Update|MGet|MSearch|Reindex|UpdateByQuery|Info|Ping': query } },
      },
    },
  ],
  checked: '2026-11-25',
});
