import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'yfinance',
  name: 'yfinance',
  language: 'python',
  family: 'saas',
  packages: ['yfinance'],
  modules: ['yfinance'],
  asyncTwin: 'Run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://ranaroussi.github.io/yfinance/'],
  checked: '2026-11-24',
  functions: { 'yfinance.download': { effect: { does: 'http', blocking: true, weight: 'severe' } } },
  types: {
    'yfinance.Ticker': {
      methods: {
        'history|get_info|get_financials|option_chain': { effect: { does: 'http', blocking: true, weight: 'major' } },
      },
    },
  },
});
