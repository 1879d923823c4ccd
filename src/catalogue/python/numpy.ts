import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'numpy',
  name: 'NumPy',
  language: 'python',
  family: 'data',
  packages: ['numpy'],
  modules: ['numpy'],
  asyncTwin: 'It releases the GIL: run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://numpy.org/doc/stable/reference/'],
  checked: '2026-11-24',
  functions: {
    'numpy.dot|matmul|einsum|tensordot|sort|argsort|unique|convolve|correlate|histogram|percentile|quantile|interp|vectorize|apply_along_axis|meshgrid':
      { effect: { does: 'cpu', blocking: true, weight: 'minor' } },
    'numpy.load|loadtxt|genfromtxt|fromfile': {
      effect: { does: 'cpu', blocking: true, weight: 'major' },
      returns: 'numpy.ndarray',
    },
    'numpy.save|savez|savez_compressed|savetxt': { effect: { does: 'fs', blocking: true, weight: 'major' } },
    'numpy.linalg.svd|inv|eig|eigh|solve|lstsq|pinv|qr|cholesky|det': {
      effect: { does: 'cpu', blocking: true, weight: 'major' },
    },
    'numpy.linalg.norm': { effect: { does: 'cpu', blocking: true, weight: 'minor' } },
    'numpy.fft.*': { effect: { does: 'cpu', blocking: true, weight: 'minor' } },
  },
  types: { 'numpy.ndarray': {} },
});
