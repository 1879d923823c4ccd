import { defineGoLibrary } from '../goLibrary.ts';

const query = { effect: { does: 'db', blocking: true } } as const;

export default defineGoLibrary({
  id: 'olivere-elastic',
  name: 'olivere/elastic',
  family: 'search',
  packages: ['github.com/olivere/elastic/v7'],
  contents: [
    {
      path: 'github.com/olivere/elastic/v7',
      name: 'elastic',
      functions: {
        'NewClient|NewSimpleClient|DialContext|Dial': { ...query, returns: '.Client', creates: 'client' },
        'NewBoolQuery|NewTermQuery|NewMatchQuery|NewTermsQuery|NewRangeQuery|NewMatchAllQuery|NewMultiMatchQuery': {},
      },
      types: {
        Client: {
          methods: {
            Search: { returns: '.SearchService' },
            Index: { returns: '.IndexService' },
            Get: { returns: '.GetService' },
            Update: { returns: '.UpdateService' },
            Delete: { returns: '.DeleteService' },
            Bulk: { returns: '.BulkService' },
            Count: { returns: '.CountService' },
          },
        },
        SearchService: {
          methods: {
            Do: query,
            'Index|Query|Sort|SortBy|From|Size|Aggregation|Highlight|FetchSource|Pretty|SearchSource|PostFilter|TrackTotalHits|SearchAfter':
              { returns: 'self' },
          },
        },
        IndexService: { methods: { Do: query, 'Index|Id|BodyJson|BodyString|Refresh|Routing': { returns: 'self' } } },
        GetService: { methods: { Do: query, 'Index|Id|Routing': { returns: 'self' } } },
        UpdateService: {
          methods: { Do: query, 'Index|Id|Doc|DocAsUpsert|Script|Upsert|Refresh': { returns: 'self' } },
        },
        DeleteService: { methods: { Do: query, 'Index|Id|Refresh': { returns: 'self' } } },
        BulkService: { methods: { Do: query, 'Index|Add|Refresh': { returns: 'self' } } },
        CountService: { methods: { Do: query, 'Index|Query': { returns: 'self' } } },
      },
    },
  ],
  status: {
    state: 'deprecated',
    instead: 'github.com/elastic/go-elasticsearch',
    why: 'Its last version is of March 2022, for Elasticsearch 7.',
  },
  sources: ['https://github.com/olivere/elastic#readme'],
  checked: '2026-11-25',
});
