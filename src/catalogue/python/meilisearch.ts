import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'meilisearch',
  name: 'Meilisearch',
  language: 'python',
  family: 'search',
  packages: ['meilisearch'],
  modules: ['meilisearch'],
  asyncTwin: 'Run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://pypi.org/project/meilisearch/'],
  checked: '2026-11-24',
  types: {
    'meilisearch.Client': {
      construct: { creates: 'client' },
      attributes: { '*': 'meilisearch.Resource' },
      item: 'meilisearch.Resource',
      methods: {
        index: { returns: 'meilisearch.Resource' },
        'multi_search|search|health|get_indexes|create_index': {
          effect: { does: 'http', blocking: true, weight: 'major' },
        },
      },
    },
    'meilisearch.Resource': {
      attributes: { '*': 'meilisearch.Resource' },
      item: 'meilisearch.Resource',
      methods: {
        'search|add_documents|update_documents|delete_document|get_document|get_documents|create|upsert|retrieve|delete|import_':
          { effect: { does: 'http', blocking: true, weight: 'major' } },
      },
    },
  },
});
