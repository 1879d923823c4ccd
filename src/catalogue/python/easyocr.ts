import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'easyocr',
  name: 'EasyOCR',
  language: 'python',
  family: 'ml',
  packages: ['easyocr'],
  modules: ['easyocr'],
  asyncTwin: 'Run the model with `run_in_threadpool`, or serve it from a process of its own.',
  sources: ['https://www.jaided.ai/easyocr/documentation/'],
  checked: '2026-11-24',
  types: {
    'easyocr.Reader': {
      construct: { effect: { does: 'cpu', blocking: true, weight: 'severe' }, creates: 'model-load' },
      methods: {
        'readtext|detect|recognize|readtextlang|readtext_batched': {
          effect: { does: 'cpu', blocking: true, weight: 'severe' },
        },
      },
    },
  },
});
