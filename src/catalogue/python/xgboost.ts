import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'xgboost',
  name: 'XGBoost',
  language: 'python',
  family: 'ml',
  packages: ['xgboost'],
  modules: ['xgboost'],
  asyncTwin: 'It releases the GIL: run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://xgboost.readthedocs.io/en/stable/python/python_api.html'],
  checked: '2026-11-24',
  functions: { 'xgboost.train|cv': { effect: { does: 'cpu', blocking: true, weight: 'severe' } } },
  types: {
    'xgboost.Booster': {
      methods: {
        load_model: { effect: { does: 'cpu', blocking: true, weight: 'severe' }, creates: 'model-load' },
        'predict|inplace_predict': { effect: { does: 'cpu', blocking: true, weight: 'major' } },
      },
    },
    'xgboost.XGBClassifier': {
      aliases: ['xgboost.XGBRegressor', 'xgboost.XGBRanker'],
      methods: {
        load_model: { effect: { does: 'cpu', blocking: true, weight: 'severe' }, creates: 'model-load' },
        'fit|fit_transform|fit_predict|partial_fit': { effect: { does: 'cpu', blocking: true, weight: 'severe' } },
        'predict|predict_proba|transform|score|decision_function|kneighbors|predict_log_proba|inverse_transform': {
          effect: { does: 'cpu', blocking: true, weight: 'major' },
        },
      },
    },
    'xgboost.DMatrix': { construct: { effect: { does: 'cpu', blocking: true, weight: 'minor' } } },
  },
});
