import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'shapely',
  name: 'Shapely',
  language: 'python',
  family: 'data',
  packages: ['shapely'],
  modules: ['shapely'],
  asyncTwin: 'It releases the GIL: run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://shapely.readthedocs.io/'],
  checked: '2026-11-24',
  functions: {
    'shapely.ops.unary_union|cascaded_union|polygonize': { effect: { does: 'cpu', blocking: true, weight: 'minor' } },
  },
});
