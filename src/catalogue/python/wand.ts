import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'wand',
  name: 'Wand',
  language: 'python',
  family: 'images',
  packages: ['wand'],
  modules: ['wand'],
  asyncTwin: 'It releases the GIL: run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://docs.wand-py.org/'],
  checked: '2026-11-24',
  types: {
    'wand.image.Image': {
      construct: { effect: { does: 'cpu', blocking: true, weight: 'major' } },
      methods: {
        'resize|save|convert|make_blob|crop|rotate|transform|liquid_rescale|thumbnail': {
          effect: { does: 'cpu', blocking: true, weight: 'major' },
        },
      },
    },
  },
});
