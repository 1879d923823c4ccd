import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'watchfiles',
  name: 'watchfiles',
  language: 'python',
  family: 'files',
  packages: ['watchfiles', 'watchdog'],
  modules: ['watchfiles'],
  asyncTwin: 'Use `watchfiles.awatch`.',
  sources: ['https://watchfiles.helpmanual.io/'],
  checked: '2026-11-24',
  functions: {
    'watchfiles.watch': { effect: { does: 'sleep', blocking: true, weight: 'severe' } },
    'watchfiles.awatch': { effect: { does: 'sleep', blocking: false } },
  },
});
