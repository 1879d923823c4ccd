import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'pika',
  name: 'Pika',
  language: 'python',
  family: 'queue',
  packages: ['pika'],
  modules: ['pika'],
  asyncTwin: 'Use `aio_pika.connect_robust`.',
  sources: ['https://pika.readthedocs.io/'],
  checked: '2026-11-24',
  types: {
    'pika.BlockingConnection': {
      construct: { effect: { does: 'queue', blocking: true, weight: 'major' }, creates: 'connection' },
      methods: {
        channel: { effect: { does: 'queue', blocking: true, weight: 'major' }, returns: 'pika.BlockingChannel' },
      },
    },
    'pika.BlockingChannel': {
      methods: {
        'basic_publish|queue_declare|exchange_declare|basic_get|queue_bind|start_consuming|consume': {
          effect: { does: 'queue', blocking: true, weight: 'major' },
        },
      },
    },
  },
});
