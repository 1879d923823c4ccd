import { defineLibrary } from '../schema.ts';

// Figures: measured on Node 20, 2.4 GHz vCPU, 2026-11-24.
export default defineLibrary({
  id: 'spreadsheets',
  name: 'Spreadsheets and documents',
  language: 'javascript',
  family: 'documents',
  packages: ['xlsx', 'exceljs', 'docx', 'mammoth'],
  modules: ['xlsx', 'exceljs', 'docx', 'mammoth'],
  asyncTwin: 'Make large files in a worker thread (piscina) or in a job queue; exceljs also writes as a stream.',
  sources: [
    'https://www.npmjs.com/package/exceljs',
    'https://www.npmjs.com/package/docx',
    'https://www.npmjs.com/package/mammoth',
    'https://www.npmjs.com/package/xlsx',
  ],
  checked: '2026-11-24',
  functions: {
    // Synchronous throughout; 100 rows take 1.5 ms to write and 2.1 ms to read.
    'xlsx.read|readFile': {
      effect: { does: 'cpu', blocking: true, blocksEvenIfAwaited: true, weight: 'major', cpuMs: 2.1 },
    },
    'xlsx.write|writeFile|writeFileXLSX': {
      effect: { does: 'cpu', blocking: true, blocksEvenIfAwaited: true, weight: 'major', cpuMs: 1.5 },
    },
    'xlsx.utils.json_to_sheet|aoa_to_sheet|sheet_to_json|sheet_to_csv|sheet_to_html|book_new|book_append_sheet': {},
    'mammoth.convertToHtml|extractRawText': {
      effect: { does: 'cpu', blocking: true, blocksEvenIfAwaited: true, weight: 'major' },
    },
    // A hundred paragraphs.
    'docx.Packer.toBuffer|toBase64String|toStream|toBlob|toString': {
      effect: { does: 'cpu', blocking: true, blocksEvenIfAwaited: true, weight: 'major', cpuMs: 5.8 },
    },
  },
  types: {
    'exceljs.Workbook': {
      methods: { 'addWorksheet|getWorksheet|eachSheet|removeWorksheet|addImage': {} },
      attributes: { xlsx: 'exceljs.Xlsx', csv: 'exceljs.Csv' },
    },
    // Its promises compute on the event loop: 100 rows take 7.4 ms to write and 4.1 ms to read.
    'exceljs.Xlsx': {
      methods: {
        'writeBuffer|writeFile|write': {
          effect: { does: 'cpu', blocking: true, blocksEvenIfAwaited: true, weight: 'major', cpuMs: 7.4 },
        },
        'load|readFile|read': {
          effect: { does: 'cpu', blocking: true, blocksEvenIfAwaited: true, weight: 'major', cpuMs: 4.1 },
        },
      },
    },
    'exceljs.Csv': {
      methods: {
        'writeBuffer|writeFile|write|readFile|read': {
          effect: { does: 'cpu', blocking: true, blocksEvenIfAwaited: true, weight: 'major' },
        },
      },
    },
  },
});
