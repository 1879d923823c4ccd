import { defineLibrary } from '../schema.ts';

const runs = { effect: { does: 'cpu', blocking: false, weight: 'severe' } } as const;
const loads = { effect: { does: 'cpu', blocking: false, weight: 'severe' }, creates: 'model-load' } as const;

export default defineLibrary({
  id: 'local-models',
  name: 'Models that run in the process',
  language: 'javascript',
  family: 'ml',
  packages: ['onnxruntime-node', '@huggingface/transformers', '@xenova/transformers', 'tesseract.js'],
  modules: ['onnxruntime-node', '@huggingface/transformers', '@xenova/transformers', 'tesseract.js'],
  sources: [
    'https://huggingface.co/docs/transformers.js/index',
    'https://www.npmjs.com/package/tesseract.js',
    'https://www.npmjs.com/package/onnxruntime-node',
    'https://www.npmjs.com/package/@huggingface/transformers',
    'https://www.npmjs.com/package/@xenova/transformers',
  ],
  checked: '2026-11-24',
  functions: {
    '@huggingface/transformers.pipeline': { ...loads, returns: '@huggingface/transformers.Pipeline' },
    '@xenova/transformers.pipeline': { ...loads, returns: '@huggingface/transformers.Pipeline' },
    // It runs in a worker.
    'tesseract.js.recognize|detect': { effect: { does: 'cpu', blocking: false, weight: 'severe' } },
    'tesseract.js.createWorker': {
      effect: { does: 'process', blocking: false },
      returns: 'tesseract.js.Worker',
      creates: 'model-load',
    },
    'tesseract.js.createScheduler': { creates: 'executor' },
  },
  types: {
    'onnxruntime-node.InferenceSession': {
      methods: {
        create: {
          effect: { does: 'cpu', blocking: false, weight: 'severe' },
          returns: 'onnxruntime-node.InferenceSession',
          creates: 'model-load',
        },
        run: runs,
        release: {},
      },
    },
    '@huggingface/transformers.Pipeline': { call: runs },
    'tesseract.js.Worker': {
      methods: {
        'recognize|detect|reinitialize': { effect: { does: 'cpu', blocking: false, weight: 'severe' } },
        'terminate|setParameters': {},
      },
    },
  },
});
