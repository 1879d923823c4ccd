import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'readability',
  name: 'readability',
  language: 'python',
  family: 'documents',
  packages: ['readability-lxml', 'trafilatura', 'newspaper3k'],
  modules: ['readability', 'trafilatura', 'newspaper'],
  asyncTwin: 'It holds the GIL: use a process pool (`anyio.to_process.run_sync`) or a job queue.',
  sources: ['https://trafilatura.readthedocs.io/'],
  checked: '2026-11-24',
  functions: {
    'trafilatura.extract|bare_extraction': { effect: { does: 'cpu', blocking: true, weight: 'major', holdsGil: true } },
    'trafilatura.fetch_url': { effect: { does: 'http', blocking: true, weight: 'severe' } },
  },
  types: {
    'readability.Document': {
      methods: { summary: { effect: { does: 'cpu', blocking: true, weight: 'major', holdsGil: true } } },
    },
    'newspaper.Article': {
      methods: {
        download: { effect: { does: 'http', blocking: true, weight: 'major' } },
        'parse|nlp': { effect: { does: 'cpu', blocking: true, weight: 'major', holdsGil: true } },
      },
    },
  },
});
