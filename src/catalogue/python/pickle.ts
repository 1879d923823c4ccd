import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'pickle',
  name: 'pickle',
  language: 'python',
  family: 'serialization',
  packages: ['cloudpickle', 'dill'],
  modules: ['pickle', 'cloudpickle', 'dill'],
  asyncTwin: 'It holds the GIL: use a process pool (`anyio.to_process.run_sync`) or a job queue.',
  sources: ['https://docs.python.org/3/library/pickle.html'],
  checked: '2026-11-24',
  functions: {
    'pickle.dumps|loads': { effect: { does: 'serialize', blocking: true, weight: 'minor', holdsGil: true } },
    'pickle.dump': { effect: { does: 'fs', blocking: true, weight: 'major' } },
    'pickle.load': {
      effect: { does: 'cpu', blocking: true, weight: 'severe' },
      creates: 'model-load',
      returns: 'sklearn.base.BaseEstimator',
    },
    'cloudpickle.dumps|loads': { effect: { does: 'serialize', blocking: true, weight: 'minor', holdsGil: true } },
    'dill.dumps|loads': { effect: { does: 'serialize', blocking: true, weight: 'minor', holdsGil: true } },
    'dill.load': { effect: { does: 'cpu', blocking: true, weight: 'severe' }, creates: 'model-load' },
    'cloudpickle.load': { effect: { does: 'cpu', blocking: true, weight: 'severe' }, creates: 'model-load' },
  },
});
