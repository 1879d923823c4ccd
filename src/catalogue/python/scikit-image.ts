import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'scikit-image',
  name: 'scikit-image',
  language: 'python',
  family: 'images',
  packages: ['scikit-image'],
  modules: ['skimage'],
  asyncTwin: 'It releases the GIL: run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://scikit-image.org/docs/stable/'],
  checked: '2026-11-24',
  functions: {
    'skimage.transform.resize|rescale|rotate|warp': { effect: { does: 'cpu', blocking: true, weight: 'major' } },
    'skimage.filters.gaussian|sobel|threshold_otsu': { effect: { does: 'cpu', blocking: true, weight: 'major' } },
    'skimage.metrics.structural_similarity|peak_signal_noise_ratio': {
      effect: { does: 'cpu', blocking: true, weight: 'major' },
    },
    'skimage.io.imread|imsave': { effect: { does: 'cpu', blocking: true, weight: 'major' } },
    'skimage.segmentation.slic|watershed|felzenszwalb': { effect: { does: 'cpu', blocking: true, weight: 'major' } },
  },
});
