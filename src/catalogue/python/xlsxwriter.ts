import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'xlsxwriter',
  name: 'XlsxWriter',
  language: 'python',
  family: 'documents',
  packages: ['xlsxwriter'],
  modules: ['xlsxwriter'],
  asyncTwin: 'It holds the GIL: use a process pool (`anyio.to_process.run_sync`) or a job queue.',
  sources: ['https://xlsxwriter.readthedocs.io/'],
  checked: '2026-11-24',
  types: {
    'xlsxwriter.Workbook': {
      aliases: ['xlsxwriter.workbook.Workbook'],
      methods: { close: { effect: { does: 'cpu', blocking: true, weight: 'major', holdsGil: true } } },
    },
  },
});
