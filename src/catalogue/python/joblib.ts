import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'joblib',
  name: 'joblib',
  language: 'python',
  family: 'ml',
  packages: ['joblib'],
  modules: ['joblib'],
  asyncTwin: 'Load it once, in the lifespan.',
  sources: ['https://joblib.readthedocs.io/'],
  checked: '2026-11-24',
  functions: {
    'joblib.load': {
      effect: { does: 'cpu', blocking: true, weight: 'severe' },
      creates: 'model-load',
      returns: 'sklearn.base.BaseEstimator',
    },
    'joblib.dump': { effect: { does: 'fs', blocking: true, weight: 'major' } },
  },
  types: { 'joblib.Parallel': { call: { effect: { does: 'process', blocking: true, weight: 'severe' } } } },
});
