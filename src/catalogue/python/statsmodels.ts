import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'statsmodels',
  name: 'statsmodels',
  language: 'python',
  family: 'ml',
  packages: ['statsmodels'],
  modules: ['statsmodels'],
  asyncTwin: 'It releases the GIL: run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://www.statsmodels.org/'],
  checked: '2026-11-24',
  functions: { 'statsmodels.api.OLS|GLM|Logit|WLS': { returns: 'statsmodels.Model' } },
  types: {
    'statsmodels.Model': {
      methods: { 'fit|fit_regularized|predict': { effect: { does: 'cpu', blocking: true, weight: 'major' } } },
    },
  },
});
