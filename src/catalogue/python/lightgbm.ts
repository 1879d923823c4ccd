import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'lightgbm',
  name: 'LightGBM',
  language: 'python',
  family: 'ml',
  packages: ['lightgbm'],
  modules: ['lightgbm'],
  asyncTwin: 'It releases the GIL: run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://lightgbm.readthedocs.io/en/stable/Python-API.html'],
  checked: '2026-11-24',
  functions: { 'lightgbm.train|cv': { effect: { does: 'cpu', blocking: true, weight: 'severe' } } },
  types: {
    'lightgbm.Booster': {
      construct: { effect: { does: 'cpu', blocking: true, weight: 'severe' }, creates: 'model-load' },
      methods: { predict: { effect: { does: 'cpu', blocking: true, weight: 'major' } } },
    },
    'lightgbm.LGBMClassifier': {
      aliases: ['lightgbm.LGBMRegressor'],
      methods: {
        'fit|fit_transform|fit_predict|partial_fit': { effect: { does: 'cpu', blocking: true, weight: 'severe' } },
        'predict|predict_proba|transform|score|decision_function|kneighbors|predict_log_proba|inverse_transform': {
          effect: { does: 'cpu', blocking: true, weight: 'major' },
        },
      },
    },
  },
});
