import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'py7zr',
  name: 'py7zr',
  language: 'python',
  family: 'compression',
  packages: ['py7zr', 'rarfile', 'patool'],
  modules: ['py7zr', 'rarfile', 'patoolib'],
  asyncTwin: 'Run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://py7zr.readthedocs.io/'],
  checked: '2026-11-24',
  functions: {
    'patoolib.extract_archive|create_archive': { effect: { does: 'process', blocking: true, weight: 'severe' } },
  },
  types: {
    'py7zr.SevenZipFile': {
      methods: {
        'extractall|extract|writeall|write|read|readall': { effect: { does: 'cpu', blocking: true, weight: 'severe' } },
      },
    },
    'rarfile.RarFile': {
      methods: { 'extractall|extract|read': { effect: { does: 'process', blocking: true, weight: 'severe' } } },
    },
  },
});
