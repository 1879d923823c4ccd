import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'imagehash',
  name: 'ImageHash',
  language: 'python',
  family: 'images',
  packages: ['imagehash'],
  modules: ['imagehash'],
  asyncTwin: 'Run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://github.com/JohannesBuchner/imagehash'],
  checked: '2026-11-24',
  functions: {
    'imagehash.average_hash|phash|dhash|whash|colorhash': { effect: { does: 'cpu', blocking: true, weight: 'major' } },
  },
});
