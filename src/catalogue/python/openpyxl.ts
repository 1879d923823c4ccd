import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'openpyxl',
  name: 'openpyxl',
  language: 'python',
  family: 'documents',
  packages: ['openpyxl'],
  modules: ['openpyxl'],
  asyncTwin: 'It holds the GIL: use a process pool (`anyio.to_process.run_sync`) or a job queue.',
  sources: ['https://openpyxl.readthedocs.io/'],
  checked: '2026-11-24',
  functions: {
    'openpyxl.load_workbook': {
      effect: { does: 'cpu', blocking: true, weight: 'severe', holdsGil: true },
      returns: 'openpyxl.Workbook',
    },
    'openpyxl.reader.excel.load_workbook': {
      effect: { does: 'cpu', blocking: true, weight: 'severe', holdsGil: true },
      returns: 'openpyxl.Workbook',
    },
  },
  types: {
    'openpyxl.Workbook': {
      aliases: ['openpyxl.workbook.Workbook', 'openpyxl.workbook.workbook.Workbook'],
      methods: { save: { effect: { does: 'cpu', blocking: true, weight: 'major', holdsGil: true } } },
      attributes: { active: 'openpyxl.Worksheet' },
      item: 'openpyxl.Worksheet',
    },
    'openpyxl.Worksheet': {
      methods: {
        'iter_rows|iter_cols|insert_rows|delete_rows': {
          effect: { does: 'cpu', blocking: true, weight: 'minor', holdsGil: true },
        },
      },
    },
  },
});
