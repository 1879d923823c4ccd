import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'feedparser',
  name: 'feedparser',
  language: 'python',
  family: 'http',
  packages: ['feedparser'],
  modules: ['feedparser'],
  asyncTwin: 'Download with an async client and parse the text.',
  sources: ['https://feedparser.readthedocs.io/'],
  checked: '2026-11-24',
  functions: { 'feedparser.parse': { effect: { does: 'http', blocking: true, weight: 'major' } } },
});
