import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'google-cloud-pubsub',
  name: 'Google Cloud Pub/Sub',
  language: 'python',
  family: 'cloud',
  packages: ['google-cloud-pubsub'],
  modules: ['google.cloud.pubsub_v1'],
  asyncTwin: '`publish` only queues; await its future with `asyncio.wrap_future`.',
  sources: ['https://cloud.google.com/python/docs/reference/pubsub/latest'],
  checked: '2026-11-24',
  types: {
    'google.cloud.pubsub_v1.PublisherClient': {
      construct: { effect: { does: 'http', blocking: true, weight: 'major' }, creates: 'client' },
      methods: {
        'create_topic|get_topic': { effect: { does: 'http', blocking: true, weight: 'major' } },
        topic_path: {},
      },
    },
    'google.cloud.pubsub_v1.SubscriberClient': {
      construct: { creates: 'client' },
      methods: { 'pull|acknowledge': { effect: { does: 'http', blocking: true, weight: 'major' } } },
    },
  },
});
