import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'catboost',
  name: 'CatBoost',
  language: 'python',
  family: 'ml',
  packages: ['catboost'],
  modules: ['catboost'],
  asyncTwin: 'It releases the GIL: run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://catboost.ai/docs/'],
  checked: '2026-11-24',
  types: {
    'catboost.CatBoost': {
      aliases: ['catboost.CatBoostClassifier', 'catboost.CatBoostRegressor'],
      methods: {
        load_model: { effect: { does: 'cpu', blocking: true, weight: 'severe' }, creates: 'model-load' },
        'fit|fit_transform|fit_predict|partial_fit': { effect: { does: 'cpu', blocking: true, weight: 'severe' } },
        'predict|predict_proba|transform|score|decision_function|kneighbors|predict_log_proba|inverse_transform': {
          effect: { does: 'cpu', blocking: true, weight: 'major' },
        },
      },
    },
  },
});
