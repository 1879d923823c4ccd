import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'google-cloud-bigquery',
  name: 'BigQuery',
  language: 'python',
  family: 'cloud',
  packages: ['google-cloud-bigquery'],
  modules: ['google.cloud.bigquery'],
  asyncTwin: 'Run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://cloud.google.com/python/docs/reference/bigquery/latest'],
  checked: '2026-11-24',
  types: {
    'google.cloud.bigquery.Client': {
      construct: { creates: 'client' },
      methods: {
        query: { effect: { does: 'db', blocking: true, weight: 'severe' }, returns: 'google.cloud.bigquery.QueryJob' },
        'query_and_wait|insert_rows|insert_rows_json|get_table|list_rows|load_table_from_dataframe': {
          effect: { does: 'db', blocking: true, weight: 'severe' },
        },
      },
    },
    'google.cloud.bigquery.QueryJob': {
      methods: { 'result|to_dataframe': { effect: { does: 'db', blocking: true, weight: 'severe' } } },
      iterate: { effect: { does: 'db', blocking: true, weight: 'severe' } },
    },
  },
});
