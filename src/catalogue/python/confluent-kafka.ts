import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'confluent-kafka',
  name: 'Confluent Kafka',
  language: 'python',
  family: 'queue',
  packages: ['confluent-kafka'],
  modules: ['confluent_kafka'],
  asyncTwin: '`produce` only queues; for `flush` and `poll` use `confluent_kafka.aio` (2.13 and later) or aiokafka.',
  sources: ['https://docs.confluent.io/platform/current/clients/confluent-kafka-python/html/index.html'],
  checked: '2026-11-24',
  types: {
    'confluent_kafka.Producer': {
      construct: { creates: 'client' },
      methods: { flush: { effect: { does: 'queue', blocking: true, weight: 'severe' } } },
    },
    'confluent_kafka.Consumer': {
      construct: { creates: 'client' },
      methods: { 'poll|consume|commit': { effect: { does: 'queue', blocking: true, weight: 'major' } } },
    },
  },
});
