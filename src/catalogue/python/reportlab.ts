import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'reportlab',
  name: 'ReportLab',
  language: 'python',
  family: 'documents',
  packages: ['reportlab'],
  modules: ['reportlab'],
  asyncTwin: 'It holds the GIL: use a process pool (`anyio.to_process.run_sync`) or a job queue.',
  sources: ['https://docs.reportlab.com/'],
  checked: '2026-11-24',
  types: {
    'reportlab.pdfgen.canvas.Canvas': {
      methods: {
        'save|showPage|drawImage': { effect: { does: 'cpu', blocking: true, weight: 'major', holdsGil: true } },
      },
    },
    'reportlab.platypus.SimpleDocTemplate': {
      aliases: ['reportlab.platypus.BaseDocTemplate', 'reportlab.platypus.doctemplate.SimpleDocTemplate'],
      methods: { 'build|multiBuild': { effect: { does: 'cpu', blocking: true, weight: 'severe', holdsGil: true } } },
    },
  },
});
