import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'python-docx',
  name: 'python-docx',
  language: 'python',
  family: 'documents',
  packages: ['python-docx', 'docxtpl', 'docx2txt'],
  modules: ['docx', 'docxtpl', 'docx2txt'],
  asyncTwin: 'It holds the GIL: use a process pool (`anyio.to_process.run_sync`) or a job queue.',
  sources: ['https://python-docx.readthedocs.io/'],
  checked: '2026-11-24',
  functions: {
    'docx.Document': {
      effect: { does: 'cpu', blocking: true, weight: 'major', holdsGil: true },
      returns: 'docx.document.Document',
    },
    'docx2txt.process': { effect: { does: 'cpu', blocking: true, weight: 'major', holdsGil: true } },
  },
  types: {
    'docx.document.Document': {
      methods: { save: { effect: { does: 'cpu', blocking: true, weight: 'major', holdsGil: true } } },
    },
    'docxtpl.DocxTemplate': {
      construct: { effect: { does: 'cpu', blocking: true, weight: 'major', holdsGil: true } },
      methods: { 'render|save': { effect: { does: 'cpu', blocking: true, weight: 'major', holdsGil: true } } },
    },
  },
});
