import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'lxml',
  name: 'lxml',
  language: 'python',
  family: 'documents',
  packages: ['lxml'],
  modules: ['lxml'],
  asyncTwin: 'Run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://lxml.de/'],
  checked: '2026-11-24',
  functions: {
    'lxml.etree.parse|fromstring|XML|HTML|tostring|iterparse': {
      effect: { does: 'cpu', blocking: true, weight: 'minor' },
    },
    'lxml.html.fromstring|parse|document_fromstring|tostring': {
      effect: { does: 'cpu', blocking: true, weight: 'minor' },
    },
  },
  types: {
    'lxml.etree.XSLT': {
      construct: { effect: { does: 'cpu', blocking: true, weight: 'minor' } },
      call: { effect: { does: 'cpu', blocking: true, weight: 'major' } },
    },
  },
});
