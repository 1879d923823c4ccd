import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'fpdf2',
  name: 'fpdf2',
  language: 'python',
  family: 'documents',
  packages: ['fpdf2', 'fpdf'],
  modules: ['fpdf'],
  asyncTwin: 'It holds the GIL: use a process pool (`anyio.to_process.run_sync`) or a job queue.',
  sources: ['https://py-pdf.github.io/fpdf2/'],
  checked: '2026-11-24',
  types: {
    'fpdf.FPDF': {
      methods: { 'output|write_html': { effect: { does: 'cpu', blocking: true, weight: 'major', holdsGil: true } } },
    },
  },
});
