import { defineLibrary } from '../schema.ts';

/** 11 KB of JSON take 0.1 ms at level 6, 116 KB 0.65 ms. */
const compresses = {
  effect: { does: 'cpu', blocking: true, blocksEvenIfAwaited: true, weight: 'minor', cpuMs: 0.1 },
} as const;
const expands = { effect: { does: 'cpu', blocking: true, blocksEvenIfAwaited: true, weight: 'minor' } } as const;
const inPool = { effect: { does: 'cpu', blocking: false, weight: 'minor', threadPool: 'libuv' } } as const;

// Figures: Node 24, 2.4 GHz vCPU.
export default defineLibrary({
  id: 'zlib',
  name: 'zlib',
  language: 'javascript',
  family: 'stdlib',
  packages: [],
  modules: ['zlib'],
  asyncTwin: 'Await the function without `Sync`, made a promise once with `promisify`, or let the proxy compress.',
  sources: [
    'https://nodejs.org/api/zlib.html',
    'https://nodejs.org/api/zlib.html#threadpool-usage-and-performance-considerations',
  ],
  checked: '2026-11-24',
  functions: {
    'zlib.gzipSync': { ...compresses, instead: 'await promisify(zlib.gzip)(...)' },
    'zlib.deflateSync': { ...compresses, instead: 'await promisify(zlib.deflate)(...)' },
    'zlib.deflateRawSync': { ...compresses, instead: 'await promisify(zlib.deflateRaw)(...)' },
    'zlib.zstdCompressSync': { ...compresses, instead: 'await promisify(zlib.zstdCompress)(...)' },
    'zlib.gunzipSync|inflateSync|inflateRawSync|unzipSync|brotliDecompressSync|zstdDecompressSync': expands,
    // At its default quality of 11: 16 to 23 ms for 11 KB, 180 to 248 ms for 116 KB. Quality 4 takes 0.1 and 0.5 ms.
    'zlib.brotliCompressSync': {
      effect: { does: 'cpu', blocking: true, blocksEvenIfAwaited: true, weight: 'severe', cpuMs: 20 },
      // The quality is one of the options.
      harmlessIf: { argument: 1, present: true },
      instead: 'await promisify(zlib.brotliCompress)(..., { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 4 } })',
    },
    'zlib.brotliCompress': {
      effect: { does: 'cpu', blocking: false, weight: 'severe', threadPool: 'libuv', cpuMs: 20 },
      harmlessIf: { argument: [2, 'params'], present: true },
    },
    'zlib.gzip|gunzip|deflate|deflateRaw|inflate|inflateRaw|unzip|brotliDecompress|zstdCompress|zstdDecompress': inPool,
    'zlib.createGzip|createGunzip|createDeflate|createDeflateRaw|createInflate|createInflateRaw|createUnzip|createBrotliCompress|createBrotliDecompress|createZstdCompress|createZstdDecompress':
      inPool,
  },
});
