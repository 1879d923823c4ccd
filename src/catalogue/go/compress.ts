import { defineGoLibrary } from '../goLibrary.ts';

/** A new writer of gzip has 0.8 MB of tables: 14 KB take 0.62 ms with it, 0.1 ms with one that is reset (Go 1.19, 2.4 GHz vCPU, 2026-11). */
const writer = {
  returns: '.Writer',
  creates: 'compressor',
  effect: { does: 'cpu', blocking: true, weight: 'minor', cpuMs: 0.5 },
} as const;
/** 139 MB a second, at the usual level. */
const compresses = { effect: { does: 'cpu', blocking: true, weight: 'minor' } } as const;
const writes = { 'Write|Flush|Close': compresses, Reset: {} } as const;
const reads = { Read: compresses, 'Close|Reset': {} } as const;

export default defineGoLibrary({
  id: 'compress',
  name: 'compress',
  family: 'compression',
  packages: [],
  contents: [
    {
      path: 'compress/gzip',
      functions: { 'NewWriter|NewWriterLevel': writer, NewReader: { returns: '.Reader' } },
      types: {
        Writer: { mustCall: 'Close', methods: writes },
        Reader: { methods: { ...reads, Multistream: {} } },
      },
    },
    {
      path: 'compress/zlib',
      functions: {
        'NewWriter|NewWriterLevel|NewWriterLevelDict': writer,
        'NewReader|NewReaderDict': { returns: 'io.ReadCloser' },
      },
      types: { Writer: { mustCall: 'Close', methods: writes } },
    },
    {
      path: 'compress/flate',
      functions: { 'NewWriter|NewWriterDict': writer, 'NewReader|NewReaderDict': { returns: 'io.ReadCloser' } },
      types: { Writer: { mustCall: 'Close', methods: writes } },
    },
    { path: 'compress/bzip2', functions: { NewReader: { returns: 'io.Reader' } } },
    {
      path: 'compress/lzw',
      functions: { NewReader: { returns: 'io.ReadCloser' }, NewWriter: { returns: 'io.WriteCloser' } },
    },
  ],
  checked: '2026-11-25',
});
