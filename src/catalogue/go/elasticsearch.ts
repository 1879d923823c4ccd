import { defineGoLibrary } from '../goLibrary.ts';

const query = { effect: { does: 'db', blocking: true } } as const;
const call = { ...query, returns: '.Response' } as const;
const methods = {
  'Search|Index|Get|Create|Update|Delete|Bulk|Count|Exists|Mget|Msearch|UpdateByQuery|DeleteByQuery|Reindex|Scroll|ClearScroll|Info|Ping|SearchTemplate|Explain|OpenPointInTime|ClosePointInTime':
    { ...query, returns: 'github.com/elastic/go-elasticsearch/v9/esapi.Response' },
} as const;

export default defineGoLibrary({
  id: 'elasticsearch',
  name: 'go-elasticsearch',
  family: 'search',
  packages: [
    'github.com/elastic/go-elasticsearch/v9',
    'github.com/elastic/go-elasticsearch/v8',
    'github.com/elastic/go-elasticsearch/v7',
  ],
  contents: [
    {
      path: 'github.com/elastic/go-elasticsearch/v9',
      alsoAt: ['github.com/elastic/go-elasticsearch/v8', 'github.com/elastic/go-elasticsearch/v7'],
      name: 'elasticsearch',
      functions: { 'NewClient|NewDefaultClient': { returns: '.Client', creates: 'client' } },
      types: { Client: { methods } },
    },
    {
      path: 'github.com/elastic/go-elasticsearch/v9',
      alsoAt: ['github.com/elastic/go-elasticsearch/v8'],
      functions: { NewTypedClient: { returns: '.TypedClient', creates: 'client' } },
      // Requests are built in a chain; `Do` of what it ends with sends them.
      types: { TypedClient: {} },
    },
    {
      path: 'github.com/elastic/go-elasticsearch/v9/esapi',
      alsoAt: ['github.com/elastic/go-elasticsearch/v8/esapi', 'github.com/elastic/go-elasticsearch/v7/esapi'],
      types: {
        Response: {
          mustCall: 'Body.Close',
          attributes: { Body: 'io.ReadCloser' },
          methods: { 'IsError|Status|String': {} },
        },
        IndexRequest: { methods: { Do: call } },
        SearchRequest: { methods: { Do: call } },
        GetRequest: { methods: { Do: call } },
        DeleteRequest: { methods: { Do: call } },
        UpdateRequest: { methods: { Do: call } },
        BulkRequest: { methods: { Do: call } },
      },
    },
  ],
  checked: '2026-11-25',
});
