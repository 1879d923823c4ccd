import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'gtts',
  name: 'gTTS',
  language: 'python',
  family: 'media',
  packages: ['gtts'],
  modules: ['gtts'],
  asyncTwin: 'Run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://gtts.readthedocs.io/'],
  checked: '2026-11-24',
  types: {
    'gtts.gTTS': {
      methods: { 'save|write_to_fp|stream': { effect: { does: 'http', blocking: true, weight: 'severe' } } },
    },
  },
});
