import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'weaviate-client',
  name: 'Weaviate',
  language: 'python',
  family: 'search',
  packages: ['weaviate-client'],
  modules: ['weaviate'],
  asyncTwin: 'Use `weaviate.use_async_with_...` (4.7 and later), or run the call with `run_in_threadpool`.',
  sources: ['https://docs.weaviate.io/weaviate/client-libraries/python'],
  checked: '2026-11-24',
  functions: {
    'weaviate.connect_to_local|connect_to_wcs|connect_to_weaviate_cloud|connect_to_custom': {
      effect: { does: 'http', blocking: true, weight: 'major' },
      returns: 'weaviate.Client',
      creates: 'client',
    },
  },
  types: {
    'weaviate.Client': {
      aliases: ['weaviate.WeaviateClient'],
      construct: { effect: { does: 'http', blocking: true, weight: 'major' }, creates: 'client' },
      attributes: { '*': 'weaviate.Namespace' },
    },
    'weaviate.Namespace': {
      attributes: { '*': 'weaviate.Namespace' },
      methods: {
        'get|create|delete|exists|insert|insert_many|bm25|near_vector|near_text|hybrid|fetch_objects|create_class|create_objects|do|delete_class|delete_many|delete_by_id|delete_objects|add_data_object':
          { effect: { does: 'http', blocking: true, weight: 'major' } },
        'with_where|with_limit|with_near_vector|with_hybrid|with_additional': { returns: 'self' },
      },
    },
  },
});
