import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'pdfplumber',
  name: 'pdfplumber',
  language: 'python',
  family: 'documents',
  packages: ['pdfplumber'],
  modules: ['pdfplumber'],
  asyncTwin: 'It holds the GIL: use a process pool (`anyio.to_process.run_sync`) or a job queue.',
  sources: ['https://github.com/jsvine/pdfplumber'],
  checked: '2026-11-24',
  functions: {
    'pdfplumber.open': {
      effect: { does: 'cpu', blocking: true, weight: 'major', holdsGil: true },
      returns: 'pdfplumber.PDF',
    },
  },
  types: {
    'pdfplumber.PDF': { attributes: { pages: 'pdfplumber.Pages' } },
    'pdfplumber.Pages': { iterate: { returns: 'pdfplumber.Page' }, item: 'pdfplumber.Page' },
    'pdfplumber.Page': {
      methods: {
        'extract_text|extract_tables|extract_table|extract_words|to_image': {
          effect: { does: 'cpu', blocking: true, weight: 'severe', holdsGil: true },
        },
      },
    },
  },
});
