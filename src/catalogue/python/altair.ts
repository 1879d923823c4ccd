import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'altair',
  name: 'Altair',
  language: 'python',
  family: 'data',
  packages: ['altair'],
  modules: ['altair'],
  asyncTwin: 'It holds the GIL: use a process pool (`anyio.to_process.run_sync`) or a job queue.',
  sources: ['https://altair-viz.github.io/'],
  checked: '2026-11-24',
  types: {
    'altair.Chart': {
      methods: {
        'save|to_html|to_json|to_dict': { effect: { does: 'cpu', blocking: true, weight: 'major' } },
        '*': { returns: 'self' },
      },
    },
  },
});
