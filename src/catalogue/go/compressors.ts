import { defineGoLibrary } from '../goLibrary.ts';

const work = { effect: { does: 'cpu', blocking: true, weight: 'minor' } } as const;
const writer = { ...work, returns: '.Writer', creates: 'compressor' } as const;

export default defineGoLibrary({
  id: 'compressors',
  name: 'Compression',
  family: 'compression',
  packages: [
    'github.com/klauspost/compress',
    'github.com/andybalholm/brotli',
    'github.com/pierrec/lz4/v4',
    'github.com/golang/snappy',
  ],
  contents: [
    {
      path: 'github.com/klauspost/compress/gzip',
      functions: { 'NewWriter|NewWriterLevel': writer, NewReader: { returns: '.Reader' } },
      types: {
        Writer: { mustCall: 'Close', methods: { 'Write|Flush|Close': work, Reset: {} } },
        Reader: { methods: { Read: work, 'Close|Reset': {} } },
      },
    },
    {
      path: 'github.com/klauspost/compress/zstd',
      functions: {
        // They start goroutines and keep megabytes: make them once.
        NewWriter: { ...work, returns: '.Encoder', creates: 'compressor' },
        NewReader: { ...work, returns: '.Decoder', creates: 'compressor' },
      },
      types: {
        Encoder: { mustCall: 'Close', methods: { 'EncodeAll|Write|ReadFrom|Flush|Close': work, Reset: {} } },
        Decoder: { mustCall: 'Close', methods: { 'DecodeAll|Read|WriteTo': work, 'Close|Reset': {} } },
      },
    },
    {
      path: 'github.com/klauspost/compress/flate',
      functions: { NewWriter: writer },
      types: { Writer: { mustCall: 'Close', methods: { 'Write|Flush|Close': work, Reset: {} } } },
    },
    {
      path: 'github.com/andybalholm/brotli',
      functions: { 'NewWriter|NewWriterLevel|NewWriterOptions': writer, NewReader: { returns: '.Reader' } },
      types: {
        Writer: { mustCall: 'Close', methods: { 'Write|Flush|Close': work, Reset: {} } },
        Reader: { methods: { Read: work, Reset: {} } },
      },
    },
    {
      path: 'github.com/pierrec/lz4/v4',
      name: 'lz4',
      functions: { NewWriter: writer, NewReader: { returns: '.Reader' }, 'CompressBlock|UncompressBlock': work },
      types: {
        Writer: { mustCall: 'Close', methods: { 'Write|Flush|Close': work, Reset: {} } },
        Reader: { methods: { Read: work, Reset: {} } },
      },
    },
    { path: 'github.com/golang/snappy', functions: { 'Encode|Decode': work } },
  ],
  checked: '2026-11-25',
});
