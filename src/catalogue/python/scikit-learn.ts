import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'scikit-learn',
  name: 'scikit-learn',
  language: 'python',
  family: 'ml',
  packages: ['scikit-learn'],
  modules: ['sklearn'],
  asyncTwin: 'It releases the GIL: run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://scikit-learn.org/stable/developers/develop.html'],
  checked: '2026-11-24',
  functions: {
    'sklearn.*.*': { returns: 'sklearn.base.BaseEstimator' },
    'sklearn.metrics.**': { effect: { does: 'cpu', blocking: true, weight: 'minor' } },
    'sklearn.metrics.pairwise.cosine_similarity|euclidean_distances|pairwise_distances|linear_kernel': {
      effect: { does: 'cpu', blocking: true, weight: 'major' },
    },
    'sklearn.model_selection.train_test_split|cross_val_score|cross_validate': {
      effect: { does: 'cpu', blocking: true, weight: 'major' },
    },
    'sklearn.datasets.*': {},
  },
  types: {
    'sklearn.base.BaseEstimator': {
      methods: {
        'fit|fit_transform|fit_predict|partial_fit': { effect: { does: 'cpu', blocking: true, weight: 'severe' } },
        'predict|predict_proba|transform|score|decision_function|kneighbors|predict_log_proba|inverse_transform': {
          effect: { does: 'cpu', blocking: true, weight: 'major' },
        },
      },
    },
  },
});
