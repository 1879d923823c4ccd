import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'opensearch-py',
  name: 'opensearch-py',
  language: 'python',
  family: 'search',
  packages: ['opensearch-py'],
  modules: ['opensearchpy'],
  asyncTwin: 'Use `AsyncOpenSearch`: the same methods, awaited.',
  sources: ['https://pypi.org/project/opensearch-py/'],
  checked: '2026-11-24',
  functions: {
    'opensearchpy.helpers.bulk|scan|streaming_bulk|reindex': {
      effect: { does: 'db', blocking: true, weight: 'major' },
    },
    'opensearchpy.helpers.async_bulk|async_scan': { effect: { does: 'db', blocking: false } },
  },
  types: {
    'opensearchpy.OpenSearch': {
      construct: { creates: 'client' },
      methods: {
        'search|index|get|get_source|mget|bulk|update|delete|delete_by_query|update_by_query|count|exists|create|msearch|scroll|ping|info|reindex|termvectors':
          { effect: { does: 'db', blocking: true, weight: 'major' } },
      },
      attributes: {
        indices: 'opensearchpy.Namespace',
        cluster: 'opensearchpy.Namespace',
        cat: 'opensearchpy.Namespace',
      },
    },
    'opensearchpy.Namespace': { methods: { '*': { effect: { does: 'db', blocking: true, weight: 'major' } } } },
    'opensearchpy.AsyncOpenSearch': {
      construct: { creates: 'client' },
      methods: {
        'search|index|get|get_source|mget|bulk|update|delete|delete_by_query|update_by_query|count|exists|create|msearch|scroll|ping|info|reindex|termvectors':
          { effect: { does: 'db', blocking: false } },
      },
      attributes: { indices: 'opensearchpy.AsyncNamespace', cluster: 'opensearchpy.AsyncNamespace' },
    },
    'opensearchpy.AsyncNamespace': { methods: { '*': { effect: { does: 'db', blocking: false } } } },
  },
});
