import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'gzip',
  name: 'gzip, bz2, lzma and zlib',
  language: 'python',
  family: 'compression',
  packages: [],
  modules: ['gzip', 'bz2', 'lzma', 'zlib'],
  asyncTwin: 'It releases the GIL: run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://docs.python.org/3/library/gzip.html'],
  checked: '2026-11-24',
  functions: {
    'gzip.compress|decompress': { effect: { does: 'cpu', blocking: true, weight: 'major', cpuMs: 9 } },
    'zlib.compress|decompress': { effect: { does: 'cpu', blocking: true, weight: 'minor' } },
    'bz2.compress|decompress': { effect: { does: 'cpu', blocking: true, weight: 'major' } },
    'lzma.compress|decompress': { effect: { does: 'cpu', blocking: true, weight: 'severe' } },
    'gzip.open': { effect: { does: 'fs', blocking: true, weight: 'minor' }, returns: 'io.TextIOWrapper' },
    'bz2.open': { effect: { does: 'fs', blocking: true, weight: 'minor' }, returns: 'io.TextIOWrapper' },
    'lzma.open': { effect: { does: 'fs', blocking: true, weight: 'minor' }, returns: 'io.TextIOWrapper' },
  },
  types: {
    'gzip.GzipFile': {
      methods: { 'read|write|readlines': { effect: { does: 'cpu', blocking: true, weight: 'major' } } },
    },
  },
});
