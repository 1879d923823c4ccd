import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'pdfkit',
  name: 'pdfkit',
  language: 'python',
  family: 'documents',
  packages: ['pdfkit', 'imgkit'],
  modules: ['pdfkit', 'imgkit'],
  asyncTwin: 'Run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://github.com/JazzCore/python-pdfkit'],
  checked: '2026-11-24',
  functions: {
    'pdfkit.from_url|from_string|from_file': { effect: { does: 'process', blocking: true, weight: 'severe' } },
    'imgkit.from_url|from_string|from_file': { effect: { does: 'process', blocking: true, weight: 'severe' } },
  },
});
