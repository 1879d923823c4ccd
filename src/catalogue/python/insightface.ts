import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'insightface',
  name: 'InsightFace',
  language: 'python',
  family: 'ml',
  packages: ['insightface', 'deepface'],
  modules: ['insightface', 'deepface'],
  asyncTwin: 'Run the model with `run_in_threadpool`, or serve it from a process of its own.',
  sources: ['https://github.com/serengil/deepface'],
  checked: '2026-11-24',
  functions: {
    'deepface.DeepFace.verify|analyze|find|represent|extract_faces': {
      effect: { does: 'cpu', blocking: true, weight: 'severe' },
    },
  },
  types: {
    'insightface.app.FaceAnalysis': {
      construct: { effect: { does: 'cpu', blocking: true, weight: 'severe' }, creates: 'model-load' },
      methods: { get: { effect: { does: 'cpu', blocking: true, weight: 'severe' } } },
    },
  },
});
