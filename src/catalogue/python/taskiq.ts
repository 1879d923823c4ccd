import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'taskiq',
  name: 'Taskiq',
  language: 'python',
  family: 'queue',
  packages: ['taskiq'],
  modules: ['taskiq'],
  sources: ['https://taskiq-python.github.io/'],
  checked: '2026-11-24',
  types: {
    'taskiq.AsyncBroker': { methods: { 'kick|startup|shutdown': { effect: { does: 'queue', blocking: false } } } },
  },
});
