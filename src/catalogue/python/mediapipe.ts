import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'mediapipe',
  name: 'MediaPipe',
  language: 'python',
  family: 'ml',
  packages: ['mediapipe'],
  modules: ['mediapipe'],
  asyncTwin: 'Run the model with `run_in_threadpool`, or serve it from a process of its own.',
  sources: ['https://ai.google.dev/edge/mediapipe/solutions/guide'],
  checked: '2026-11-24',
  functions: {
    'mediapipe.solutions.**': {
      effect: { does: 'cpu', blocking: true, weight: 'severe' },
      creates: 'model-load',
      returns: 'mediapipe.Solution',
    },
  },
  types: {
    'mediapipe.Solution': { methods: { process: { effect: { does: 'cpu', blocking: true, weight: 'major' } } } },
  },
});
