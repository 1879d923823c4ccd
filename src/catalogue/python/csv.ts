import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'csv',
  name: 'csv',
  language: 'python',
  family: 'serialization',
  packages: [],
  modules: ['csv'],
  asyncTwin: 'It holds the GIL: use a process pool (`anyio.to_process.run_sync`) or a job queue.',
  sources: ['https://docs.python.org/3/library/csv.html'],
  checked: '2026-11-24',
  functions: { 'csv.reader|writer': {} },
  types: {
    'csv.DictReader': {},
    'csv.DictWriter': {
      methods: { writerows: { effect: { does: 'cpu', blocking: true, weight: 'minor', holdsGil: true } } },
    },
  },
});
