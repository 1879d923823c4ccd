import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'soundfile',
  name: 'soundfile',
  language: 'python',
  family: 'media',
  packages: ['soundfile'],
  modules: ['soundfile'],
  asyncTwin: 'Run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://python-soundfile.readthedocs.io/'],
  checked: '2026-11-24',
  functions: { 'soundfile.read|write': { effect: { does: 'cpu', blocking: true, weight: 'major' } } },
});
