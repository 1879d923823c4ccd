import { defineLibrary } from '../schema.ts';

// Figures: measured on Node 20, 2.4 GHz vCPU, 2026-11-24.
export default defineLibrary({
  id: 'csv',
  name: 'CSV',
  language: 'javascript',
  family: 'data',
  packages: ['csv-parse', 'csv-stringify', 'papaparse', 'csv-parser'],
  modules: ['csv-parse', 'csv-parse/sync', 'csv-stringify', 'csv-stringify/sync', 'papaparse', 'csv-parser'],
  asyncTwin: 'Read and write large files as a stream.',
  sources: [
    'https://www.npmjs.com/package/papaparse',
    'https://www.npmjs.com/package/csv-parse',
    'https://www.npmjs.com/package/csv-stringify',
    'https://www.npmjs.com/package/csv-parser',
  ],
  checked: '2026-11-24',
  functions: {
    // A thousand rows, 40 KB.
    'csv-parse/sync.parse': {
      effect: { does: 'cpu', blocking: true, blocksEvenIfAwaited: true, weight: 'major', cpuMs: 1.7 },
      instead: 'the stream of csv-parse',
    },
    'papaparse.parse': {
      effect: { does: 'cpu', blocking: true, blocksEvenIfAwaited: true, weight: 'minor', cpuMs: 0.8 },
    },
    'papaparse.unparse': { effect: { does: 'cpu', blocking: true, blocksEvenIfAwaited: true, weight: 'minor' } },
    // A hundred rows.
    'csv-stringify/sync.stringify': {
      effect: { does: 'cpu', blocking: true, blocksEvenIfAwaited: true, weight: 'minor', cpuMs: 0.45 },
    },
    'csv-parse.parse': {},
    'csv-stringify.stringify': {},
    'csv-parser': {},
  },
});
