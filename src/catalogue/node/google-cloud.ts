import { defineLibrary } from '../schema.ts';

const call = { effect: { does: 'http', blocking: false } } as const;
const sent = { effect: { does: 'queue', blocking: false } } as const;
const query = { effect: { does: 'db', blocking: false } } as const;

export default defineLibrary({
  id: 'google-cloud',
  name: 'Google Cloud',
  language: 'javascript',
  family: 'cloud',
  packages: ['@google-cloud/storage', '@google-cloud/pubsub', '@google-cloud/bigquery'],
  modules: ['@google-cloud/storage', '@google-cloud/pubsub', '@google-cloud/bigquery'],
  sources: [
    'https://cloud.google.com/nodejs/docs/reference/storage/latest',
    'https://cloud.google.com/nodejs/docs/reference/pubsub/latest',
    'https://cloud.google.com/nodejs/docs/reference/bigquery/latest',
  ],
  checked: '2026-11-24',
  types: {
    '@google-cloud/storage.Storage': {
      construct: { creates: 'client' },
      methods: { bucket: { returns: '@google-cloud/storage.Bucket' }, 'getBuckets|createBucket': call },
    },
    '@google-cloud/storage.Bucket': {
      methods: {
        file: { returns: '@google-cloud/storage.File' },
        'upload|getFiles|deleteFiles|exists|create|delete|getMetadata|setMetadata|makePublic|combine': call,
      },
    },
    '@google-cloud/storage.File': {
      methods: {
        'save|download|delete|exists|copy|move|getMetadata|setMetadata|makePublic|makePrivate|createReadStream|createWriteStream':
          call,
        'getSignedUrl|publicUrl': {},
      },
    },
    '@google-cloud/pubsub.PubSub': {
      construct: { creates: 'client' },
      methods: {
        topic: { returns: '@google-cloud/pubsub.Topic' },
        subscription: { returns: '@google-cloud/pubsub.Subscription' },
        'createTopic|createSubscription|getTopics|getSubscriptions': sent,
      },
    },
    '@google-cloud/pubsub.Topic': { methods: { 'publishMessage|publish|publishJSON|create|delete|exists': sent } },
    '@google-cloud/pubsub.Subscription': {
      methods: { on: { invokes: { argument: 1, place: 'elsewhere' } }, 'create|delete|exists': sent, close: {} },
    },
    '@google-cloud/bigquery.BigQuery': {
      construct: { creates: 'client' },
      methods: {
        'query|createQueryJob|createJob|getDatasets|createQueryStream': query,
        dataset: { returns: '@google-cloud/bigquery.Dataset' },
      },
    },
    '@google-cloud/bigquery.Dataset': {
      methods: {
        table: { returns: '@google-cloud/bigquery.Table' },
        'query|create|exists|getTables|createTable': query,
      },
    },
    '@google-cloud/bigquery.Table': {
      methods: { 'insert|getRows|load|query|create|exists|getMetadata|createLoadJob': query },
    },
  },
});
