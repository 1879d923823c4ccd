import { defineLibrary } from '../schema.ts';

const call = { effect: { does: 'queue', blocking: false } } as const;

export default defineLibrary({
  id: 'kafka',
  name: 'Kafka clients',
  language: 'javascript',
  family: 'queue',
  packages: ['kafkajs'],
  modules: ['kafkajs'],
  sources: ['https://www.npmjs.com/package/kafkajs'],
  checked: '2026-11-24',
  types: {
    'kafkajs.Kafka': {
      construct: { creates: 'client' },
      methods: {
        producer: { returns: 'kafkajs.Producer', creates: 'client' },
        consumer: { returns: 'kafkajs.Consumer', creates: 'client' },
        admin: { returns: 'kafkajs.Admin', creates: 'client' },
      },
    },
    'kafkajs.Producer': {
      methods: {
        'send|sendBatch|connect': call,
        transaction: { ...call, returns: 'kafkajs.Transaction' },
        'disconnect|on|logger|isIdempotent': {},
      },
    },
    'kafkajs.Transaction': { methods: { 'send|sendBatch|commit|abort|sendOffsets': call } },
    'kafkajs.Consumer': {
      methods: {
        run: { invokes: { argument: 'eachMessage', place: 'elsewhere' } },
        'connect|subscribe|commitOffsets|stop': call,
        'disconnect|on|seek|pause|resume|paused': {},
      },
    },
    'kafkajs.Admin': {
      methods: {
        'connect|createTopics|deleteTopics|listTopics|fetchTopicMetadata|fetchOffsets|fetchTopicOffsets|describeCluster|listGroups|describeGroups':
          call,
        'disconnect|on': {},
      },
    },
  },
});
