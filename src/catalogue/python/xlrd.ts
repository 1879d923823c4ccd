import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'xlrd',
  name: 'xlrd',
  language: 'python',
  family: 'documents',
  packages: ['xlrd', 'xlwt'],
  modules: ['xlrd', 'xlwt'],
  asyncTwin: 'It holds the GIL: use a process pool (`anyio.to_process.run_sync`) or a job queue.',
  sources: ['https://xlrd.readthedocs.io/'],
  checked: '2026-11-24',
  functions: { 'xlrd.open_workbook': { effect: { does: 'cpu', blocking: true, weight: 'major', holdsGil: true } } },
  types: {
    'xlwt.Workbook': {
      methods: { save: { effect: { does: 'cpu', blocking: true, weight: 'major', holdsGil: true } } },
    },
  },
});
