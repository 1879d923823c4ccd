import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'paddleocr',
  name: 'PaddleOCR',
  language: 'python',
  family: 'ml',
  packages: ['paddleocr'],
  modules: ['paddleocr'],
  asyncTwin: 'Run the model with `run_in_threadpool`, or serve it from a process of its own.',
  sources: ['https://github.com/PaddlePaddle/PaddleOCR'],
  checked: '2026-11-24',
  types: {
    'paddleocr.PaddleOCR': {
      construct: { effect: { does: 'cpu', blocking: true, weight: 'severe' }, creates: 'model-load' },
      methods: { 'ocr|predict': { effect: { does: 'cpu', blocking: true, weight: 'severe' } } },
    },
  },
});
