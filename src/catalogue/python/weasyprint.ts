import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'weasyprint',
  name: 'WeasyPrint',
  language: 'python',
  family: 'documents',
  packages: ['weasyprint', 'xhtml2pdf'],
  modules: ['weasyprint', 'xhtml2pdf'],
  asyncTwin: 'It holds the GIL: use a process pool (`anyio.to_process.run_sync`) or a job queue.',
  sources: ['https://doc.courtbouillon.org/weasyprint/stable/'],
  checked: '2026-11-24',
  functions: {
    'xhtml2pdf.pisa.CreatePDF|pisaDocument': {
      effect: { does: 'cpu', blocking: true, weight: 'severe', holdsGil: true },
    },
  },
  types: {
    'weasyprint.HTML': {
      methods: {
        'write_pdf|write_png|render': { effect: { does: 'cpu', blocking: true, weight: 'severe', holdsGil: true } },
      },
    },
    'weasyprint.CSS': { construct: { effect: { does: 'cpu', blocking: true, weight: 'minor' } } },
  },
});
