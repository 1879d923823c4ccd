import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'camelot',
  name: 'Camelot',
  language: 'python',
  family: 'documents',
  packages: ['camelot-py', 'tabula-py'],
  modules: ['camelot', 'tabula'],
  asyncTwin: 'Run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://camelot-py.readthedocs.io/'],
  checked: '2026-11-24',
  functions: {
    'camelot.read_pdf': { effect: { does: 'cpu', blocking: true, weight: 'severe' } },
    'tabula.read_pdf|convert_into': { effect: { does: 'process', blocking: true, weight: 'severe' } },
  },
});
