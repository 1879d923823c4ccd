import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'kafka-python',
  name: 'kafka-python',
  language: 'python',
  family: 'queue',
  packages: ['kafka-python'],
  modules: ['kafka'],
  asyncTwin: 'Use aiokafka.',
  sources: ['https://kafka-python.readthedocs.io/'],
  checked: '2026-11-24',
  types: {
    'kafka.KafkaProducer': {
      construct: { effect: { does: 'queue', blocking: true, weight: 'major' }, creates: 'client' },
      methods: { 'send|flush': { effect: { does: 'queue', blocking: true, weight: 'major' } } },
    },
    'kafka.KafkaConsumer': {
      construct: { effect: { does: 'queue', blocking: true, weight: 'major' }, creates: 'client' },
      methods: { 'poll|commit|seek|position': { effect: { does: 'queue', blocking: true, weight: 'major' } } },
      iterate: { effect: { does: 'queue', blocking: true, weight: 'severe' } },
    },
  },
});
