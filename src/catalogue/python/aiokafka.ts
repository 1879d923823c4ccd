import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'aiokafka',
  name: 'aiokafka',
  language: 'python',
  family: 'queue',
  packages: ['aiokafka'],
  modules: ['aiokafka'],
  sources: ['https://aiokafka.readthedocs.io/'],
  checked: '2026-11-24',
  types: {
    'aiokafka.AIOKafkaProducer': {
      construct: { creates: 'client' },
      methods: { 'start|stop|send|send_and_wait|flush': { effect: { does: 'queue', blocking: false } } },
    },
    'aiokafka.AIOKafkaConsumer': {
      construct: { creates: 'client' },
      methods: { 'start|stop|getone|getmany|commit': { effect: { does: 'queue', blocking: false } } },
      iterate: { effect: { does: 'queue', blocking: false } },
    },
  },
});
