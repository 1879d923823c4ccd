import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'zipfile',
  name: 'zipfile and tarfile',
  language: 'python',
  family: 'compression',
  packages: [],
  modules: ['zipfile', 'tarfile'],
  asyncTwin: 'Run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://docs.python.org/3/library/zipfile.html'],
  checked: '2026-11-24',
  functions: {
    'tarfile.open': { effect: { does: 'fs', blocking: true, weight: 'minor' }, returns: 'tarfile.TarFile' },
  },
  types: {
    'zipfile.ZipFile': {
      construct: { effect: { does: 'fs', blocking: true, weight: 'minor' } },
      methods: {
        'extractall|extract|write|writestr|read|testzip': { effect: { does: 'cpu', blocking: true, weight: 'major' } },
        'namelist|infolist|getinfo|close': {},
        open: { effect: { does: 'fs', blocking: true, weight: 'minor' }, returns: 'io.TextIOWrapper' },
      },
    },
    'tarfile.TarFile': {
      methods: {
        'extractall|extract|add|addfile': { effect: { does: 'cpu', blocking: true, weight: 'major' } },
        'extractfile|getmembers|getnames': { effect: { does: 'fs', blocking: true, weight: 'minor' } },
      },
    },
  },
});
