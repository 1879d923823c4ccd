import { defineLibrary } from '../schema.ts';

const query = { effect: { does: 'db', blocking: false } } as const;

export default defineLibrary({
  id: 'elasticsearch',
  name: 'Elasticsearch and OpenSearch',
  language: 'javascript',
  family: 'database',
  packages: ['@elastic/elasticsearch', '@opensearch-project/opensearch'],
  modules: ['@elastic/elasticsearch', '@opensearch-project/opensearch'],
  sources: [
    'https://www.npmjs.com/package/@opensearch-project/opensearch',
    'https://www.npmjs.com/package/@elastic/elasticsearch',
  ],
  checked: '2026-11-24',
  types: {
    '@elastic/elasticsearch.Client': {
      aliases: ['@opensearch-project/opensearch.Client'],
      construct: { creates: 'client' },
      methods: {
        'search|index|get|mget|create|update|updateByQuery|delete|deleteByQuery|bulk|count|exists|msearch|scroll|clearScroll|reindex|ping|info|explain|termvectors|fieldCaps':
          query,
        'close|child': {},
      },
      attributes: {
        indices: '@elastic/elasticsearch.Namespace',
        cluster: '@elastic/elasticsearch.Namespace',
        cat: '@elastic/elasticsearch.Namespace',
        ingest: '@elastic/elasticsearch.Namespace',
        helpers: '@elastic/elasticsearch.Helpers',
      },
    },
    '@elastic/elasticsearch.Namespace': { methods: { '*': query } },
    '@elastic/elasticsearch.Helpers': { methods: { 'search|bulk|msearch|scrollSearch|scrollDocuments': query } },
  },
});
