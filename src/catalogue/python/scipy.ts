import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'scipy',
  name: 'SciPy',
  language: 'python',
  family: 'data',
  packages: ['scipy'],
  modules: ['scipy'],
  asyncTwin: 'It releases the GIL: run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://docs.scipy.org/doc/scipy/reference/'],
  checked: '2026-11-24',
  functions: {
    'scipy.optimize.*': { effect: { does: 'cpu', blocking: true, weight: 'major' } },
    'scipy.signal.*': { effect: { does: 'cpu', blocking: true, weight: 'major' } },
    'scipy.interpolate.*': { effect: { does: 'cpu', blocking: true, weight: 'minor' } },
    'scipy.integrate.*': { effect: { does: 'cpu', blocking: true, weight: 'major' } },
    'scipy.ndimage.*': { effect: { does: 'cpu', blocking: true, weight: 'major' } },
    'scipy.spatial.distance.cdist|pdist': { effect: { does: 'cpu', blocking: true, weight: 'major' } },
    'scipy.io.wavfile.read|write': { effect: { does: 'cpu', blocking: true, weight: 'major' } },
    'scipy.cluster.**': { effect: { does: 'cpu', blocking: true, weight: 'major' } },
    'scipy.sparse.linalg.*': { effect: { does: 'cpu', blocking: true, weight: 'major' } },
  },
});
