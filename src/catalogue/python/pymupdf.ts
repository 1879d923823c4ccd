import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'pymupdf',
  name: 'PyMuPDF',
  language: 'python',
  family: 'documents',
  packages: ['pymupdf'],
  modules: ['fitz', 'pymupdf'],
  asyncTwin: 'Run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://pymupdf.readthedocs.io/'],
  checked: '2026-11-24',
  functions: {
    'fitz.open': { effect: { does: 'cpu', blocking: true, weight: 'major' }, returns: 'pymupdf.Document' },
    'pymupdf.open': { effect: { does: 'cpu', blocking: true, weight: 'major' }, returns: 'pymupdf.Document' },
  },
  types: {
    'pymupdf.Document': {
      aliases: ['fitz.Document'],
      methods: {
        load_page: { returns: 'pymupdf.Page' },
        'save|tobytes|convert_to_pdf|insert_pdf': { effect: { does: 'cpu', blocking: true, weight: 'major' } },
      },
      iterate: { returns: 'pymupdf.Page' },
      item: 'pymupdf.Page',
    },
    'pymupdf.Page': {
      aliases: ['fitz.Page'],
      methods: {
        'get_text|get_pixmap|find_tables|get_images|search_for': {
          effect: { does: 'cpu', blocking: true, weight: 'major' },
        },
      },
    },
  },
});
