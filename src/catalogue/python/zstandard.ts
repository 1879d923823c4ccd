import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'zstandard',
  name: 'zstandard',
  language: 'python',
  family: 'compression',
  packages: ['zstandard', 'zstd', 'brotli', 'lz4', 'python-snappy'],
  modules: ['zstandard', 'zstd', 'brotli', 'lz4', 'snappy'],
  asyncTwin: 'It releases the GIL: run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://python-zstandard.readthedocs.io/'],
  checked: '2026-11-24',
  functions: {
    'zstandard.compress|decompress': { effect: { does: 'cpu', blocking: true, weight: 'minor' } },
    'zstd.compress|decompress': { effect: { does: 'cpu', blocking: true, weight: 'minor' } },
    'brotli.compress': { effect: { does: 'cpu', blocking: true, weight: 'severe' } },
    'brotli.decompress': { effect: { does: 'cpu', blocking: true, weight: 'minor' } },
    'lz4.frame.compress|decompress': { effect: { does: 'cpu', blocking: true, weight: 'minor' } },
    'snappy.compress|decompress': { effect: { does: 'cpu', blocking: true, weight: 'minor' } },
  },
  types: {
    'zstandard.ZstdCompressor': { methods: { compress: { effect: { does: 'cpu', blocking: true, weight: 'minor' } } } },
    'zstandard.ZstdDecompressor': {
      methods: { decompress: { effect: { does: 'cpu', blocking: true, weight: 'minor' } } },
    },
  },
});
