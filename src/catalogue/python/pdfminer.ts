import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'pdfminer',
  name: 'pdfminer.six',
  language: 'python',
  family: 'documents',
  packages: ['pdfminer.six'],
  modules: ['pdfminer'],
  asyncTwin: 'It holds the GIL: use a process pool (`anyio.to_process.run_sync`) or a job queue.',
  sources: ['https://pdfminersix.readthedocs.io/'],
  checked: '2026-11-24',
  functions: {
    'pdfminer.high_level.extract_text|extract_pages|extract_text_to_fp': {
      effect: { does: 'cpu', blocking: true, weight: 'severe', holdsGil: true },
    },
  },
});
