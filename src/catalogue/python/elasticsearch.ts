import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'elasticsearch',
  name: 'elasticsearch-py',
  language: 'python',
  family: 'search',
  packages: ['elasticsearch'],
  modules: ['elasticsearch'],
  asyncTwin: 'Use `AsyncElasticsearch`: the same methods, awaited.',
  sources: ['https://pypi.org/project/elasticsearch/'],
  checked: '2026-11-24',
  functions: {
    'elasticsearch.helpers.bulk|scan|streaming_bulk|reindex': {
      effect: { does: 'db', blocking: true, weight: 'major' },
    },
    'elasticsearch.helpers.async_bulk|async_scan': { effect: { does: 'db', blocking: false } },
  },
  types: {
    'elasticsearch.Elasticsearch': {
      construct: { creates: 'client' },
      methods: {
        'search|index|get|get_source|mget|bulk|update|delete|delete_by_query|update_by_query|count|exists|create|msearch|scroll|ping|info|reindex|termvectors':
          { effect: { does: 'db', blocking: true, weight: 'major' } },
      },
      attributes: {
        indices: 'elasticsearch.Namespace',
        cluster: 'elasticsearch.Namespace',
        cat: 'elasticsearch.Namespace',
      },
    },
    'elasticsearch.Namespace': { methods: { '*': { effect: { does: 'db', blocking: true, weight: 'major' } } } },
    'elasticsearch.AsyncElasticsearch': {
      construct: { creates: 'client' },
      methods: {
        'search|index|get|get_source|mget|bulk|update|delete|delete_by_query|update_by_query|count|exists|create|msearch|scroll|ping|info|reindex|termvectors':
          { effect: { does: 'db', blocking: false } },
      },
      attributes: { indices: 'elasticsearch.AsyncNamespace', cluster: 'elasticsearch.AsyncNamespace' },
    },
    'elasticsearch.AsyncNamespace': { methods: { '*': { effect: { does: 'db', blocking: false } } } },
  },
});
