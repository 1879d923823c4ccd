import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'aio-pika',
  name: 'aio-pika',
  language: 'python',
  family: 'queue',
  packages: ['aio-pika'],
  modules: ['aio_pika'],
  sources: ['https://aio-pika.readthedocs.io/'],
  checked: '2026-11-24',
  functions: {
    'aio_pika.connect|connect_robust': { effect: { does: 'queue', blocking: false }, creates: 'connection' },
  },
});
