import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'nats-py',
  name: 'nats-py',
  language: 'python',
  family: 'queue',
  packages: ['nats-py'],
  modules: ['nats'],
  sources: ['https://nats-io.github.io/nats.py/'],
  checked: '2026-11-24',
  functions: { 'nats.connect': { effect: { does: 'queue', blocking: false }, creates: 'connection' } },
});
