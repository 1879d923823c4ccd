import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'fabric',
  name: 'Fabric',
  language: 'python',
  family: 'remote',
  packages: ['fabric'],
  modules: ['fabric'],
  asyncTwin: 'Use asyncssh.',
  sources: ['https://docs.fabfile.org/'],
  checked: '2026-11-24',
  types: {
    'fabric.Connection': {
      methods: { 'run|sudo|local|put|get|open': { effect: { does: 'process', blocking: true, weight: 'severe' } } },
    },
  },
});
