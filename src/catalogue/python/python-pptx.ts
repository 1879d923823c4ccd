import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'python-pptx',
  name: 'python-pptx',
  language: 'python',
  family: 'documents',
  packages: ['python-pptx'],
  modules: ['pptx'],
  asyncTwin: 'It holds the GIL: use a process pool (`anyio.to_process.run_sync`) or a job queue.',
  sources: ['https://python-pptx.readthedocs.io/'],
  checked: '2026-11-24',
  functions: {
    'pptx.Presentation': {
      effect: { does: 'cpu', blocking: true, weight: 'major', holdsGil: true },
      returns: 'pptx.presentation.Presentation',
    },
  },
  types: {
    'pptx.presentation.Presentation': {
      methods: { save: { effect: { does: 'cpu', blocking: true, weight: 'major', holdsGil: true } } },
    },
  },
});
