import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'prophet',
  name: 'Prophet',
  language: 'python',
  family: 'ml',
  packages: ['prophet'],
  modules: ['prophet'],
  asyncTwin: 'Run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://facebook.github.io/prophet/'],
  checked: '2026-11-24',
  types: {
    'prophet.Prophet': {
      methods: { 'fit|predict|make_future_dataframe': { effect: { does: 'cpu', blocking: true, weight: 'severe' } } },
    },
  },
});
