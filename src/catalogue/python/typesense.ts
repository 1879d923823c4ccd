import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'typesense',
  name: 'Typesense',
  language: 'python',
  family: 'search',
  packages: ['typesense'],
  modules: ['typesense'],
  asyncTwin: 'Run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://pypi.org/project/typesense/'],
  checked: '2026-11-24',
  types: {
    'typesense.Client': {
      construct: { creates: 'client' },
      attributes: { '*': 'typesense.Resource' },
      item: 'typesense.Resource',
      methods: {
        index: { returns: 'typesense.Resource' },
        'multi_search|search|health|get_indexes|create_index': {
          effect: { does: 'http', blocking: true, weight: 'major' },
        },
      },
    },
    'typesense.Resource': {
      attributes: { '*': 'typesense.Resource' },
      item: 'typesense.Resource',
      methods: {
        'search|add_documents|update_documents|delete_document|get_document|get_documents|create|upsert|retrieve|delete|import_':
          { effect: { does: 'http', blocking: true, weight: 'major' } },
      },
    },
  },
});
