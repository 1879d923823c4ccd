import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'imageio',
  name: 'imageio',
  language: 'python',
  family: 'images',
  packages: ['imageio'],
  modules: ['imageio'],
  asyncTwin: 'It releases the GIL: run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://imageio.readthedocs.io/'],
  checked: '2026-11-24',
  functions: {
    'imageio.imread|imwrite|mimread|mimsave|mimwrite|volread': {
      effect: { does: 'cpu', blocking: true, weight: 'major' },
    },
    'imageio.v2.imread|imwrite|mimread|mimsave': { effect: { does: 'cpu', blocking: true, weight: 'major' } },
    'imageio.v3.imread|imwrite|imiter': { effect: { does: 'cpu', blocking: true, weight: 'major' } },
  },
});
