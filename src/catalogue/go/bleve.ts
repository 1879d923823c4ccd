import { defineGoLibrary } from '../goLibrary.ts';

const query = { effect: { does: 'db', blocking: true } } as const;

export default defineGoLibrary({
  id: 'bleve',
  name: 'Bleve',
  family: 'search',
  packages: ['github.com/blevesearch/bleve/v2'],
  contents: [
    {
      path: 'github.com/blevesearch/bleve/v2',
      functions: {
        'New|Open|NewMemOnly|NewUsing|OpenUsing': { ...query, returns: '.Index', creates: 'engine' },
        'NewMatchQuery|NewSearchRequest|NewQueryStringQuery|NewIndexMapping': {},
      },
      types: {
        Index: {
          methods: {
            'Index|Delete|Batch|Search|SearchInContext|Document|DocCount': query,
            'Close|NewBatch|Mapping': {},
          },
        },
      },
    },
  ],
  checked: '2026-11-25',
});
