import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'unstructured',
  name: 'Unstructured',
  language: 'python',
  family: 'documents',
  packages: ['unstructured'],
  modules: ['unstructured'],
  asyncTwin: 'Run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://docs.unstructured.io/'],
  checked: '2026-11-24',
  functions: {
    'unstructured.partition.**.partition|partition_pdf|partition_html|partition_docx|partition_text|partition_md|partition_pptx':
      { effect: { does: 'cpu', blocking: true, weight: 'severe' } },
  },
});
