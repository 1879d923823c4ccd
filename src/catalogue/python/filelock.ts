import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'filelock',
  name: 'filelock',
  language: 'python',
  family: 'locks',
  packages: ['filelock'],
  modules: ['filelock'],
  asyncTwin: 'Use `AsyncFileLock`.',
  sources: ['https://py-filelock.readthedocs.io/'],
  checked: '2026-11-24',
  types: {
    'filelock.FileLock': {
      aliases: ['filelock.UnixFileLock', 'filelock.SoftFileLock'],
      methods: { acquire: { effect: { does: 'lock', blocking: true, weight: 'major' }, returns: 'self' } },
      enter: { effect: { does: 'lock', blocking: true, weight: 'major' }, returns: 'self' },
    },
  },
});
