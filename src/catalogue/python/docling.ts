import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'docling',
  name: 'Docling',
  language: 'python',
  family: 'documents',
  packages: ['docling', 'markitdown'],
  modules: ['docling', 'markitdown'],
  asyncTwin: 'Run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://docling-project.github.io/docling/'],
  checked: '2026-11-24',
  types: {
    'docling.document_converter.DocumentConverter': {
      construct: { effect: { does: 'cpu', blocking: true, weight: 'severe' }, creates: 'model-load' },
      methods: { 'convert|convert_all': { effect: { does: 'cpu', blocking: true, weight: 'severe' } } },
    },
    'markitdown.MarkItDown': {
      methods: {
        'convert|convert_stream|convert_local': { effect: { does: 'cpu', blocking: true, weight: 'severe' } },
      },
    },
  },
});
