import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'pypdf',
  name: 'pypdf',
  language: 'python',
  family: 'documents',
  packages: ['pypdf', 'pypdf2'],
  modules: ['pypdf', 'PyPDF2'],
  asyncTwin: 'It holds the GIL: use a process pool (`anyio.to_process.run_sync`) or a job queue.',
  sources: ['https://pypdf.readthedocs.io/'],
  checked: '2026-11-24',
  types: {
    'pypdf.PdfReader': {
      aliases: ['PyPDF2.PdfReader', 'PyPDF2.PdfFileReader'],
      construct: { effect: { does: 'cpu', blocking: true, weight: 'major', holdsGil: true } },
      attributes: { pages: 'pypdf.Pages' },
      methods: {
        'getPage|get_page': { returns: 'pypdf.PageObject' },
        decrypt: { effect: { does: 'cpu', blocking: true, weight: 'major' } },
      },
    },
    'pypdf.Pages': { iterate: { returns: 'pypdf.PageObject' }, item: 'pypdf.PageObject' },
    'pypdf.PageObject': {
      methods: {
        'extract_text|extractText': { effect: { does: 'cpu', blocking: true, weight: 'major', holdsGil: true } },
        merge_page: { effect: { does: 'cpu', blocking: true, weight: 'major' } },
      },
    },
    'pypdf.PdfWriter': {
      aliases: ['PyPDF2.PdfWriter', 'pypdf.PdfMerger', 'PyPDF2.PdfMerger'],
      methods: {
        'write|append|merge|compress_identical_objects|encrypt': {
          effect: { does: 'cpu', blocking: true, weight: 'major', holdsGil: true },
        },
      },
    },
  },
});
