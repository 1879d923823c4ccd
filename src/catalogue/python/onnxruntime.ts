import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'onnxruntime',
  name: 'ONNX Runtime',
  language: 'python',
  family: 'ml',
  packages: ['onnxruntime', 'onnxruntime-gpu'],
  modules: ['onnxruntime'],
  asyncTwin: 'Run the model with `run_in_threadpool`, or serve it from a process of its own.',
  sources: ['https://onnxruntime.ai/docs/api/python/api_summary.html'],
  checked: '2026-11-24',
  types: {
    'onnxruntime.InferenceSession': {
      construct: { effect: { does: 'cpu', blocking: true, weight: 'severe' }, creates: 'model-load' },
      methods: { 'run|run_with_iobinding': { effect: { does: 'cpu', blocking: true, weight: 'severe' } } },
    },
  },
});
