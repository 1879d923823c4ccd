import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'pdf2image',
  name: 'pdf2image',
  language: 'python',
  family: 'documents',
  packages: ['pdf2image'],
  modules: ['pdf2image'],
  asyncTwin: 'Run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://github.com/Belval/pdf2image'],
  checked: '2026-11-24',
  functions: {
    'pdf2image.convert_from_bytes|convert_from_path|pdfinfo_from_path|pdfinfo_from_bytes': {
      effect: { does: 'process', blocking: true, weight: 'severe' },
    },
  },
});
