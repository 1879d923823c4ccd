import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'aiofiles',
  name: 'aiofiles',
  language: 'python',
  family: 'files',
  packages: ['aiofiles'],
  modules: ['aiofiles'],
  sources: ['https://github.com/Tinche/aiofiles'],
  checked: '2026-11-24',
  functions: {
    'aiofiles.open': { effect: { does: 'fs', blocking: false }, returns: 'aiofiles.File' },
    'aiofiles.os.*': { effect: { does: 'fs', blocking: false } },
    'aiofiles.tempfile.*': { effect: { does: 'fs', blocking: false }, returns: 'aiofiles.File' },
  },
  types: {
    'aiofiles.File': {
      methods: {
        'read|write|readline|readlines|writelines|flush|seek': { effect: { does: 'fs', blocking: false } },
        close: {},
      },
    },
  },
});
