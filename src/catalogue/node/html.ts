import { defineLibrary } from '../schema.ts';

// Figures: 12 KB of HTML, measured on Node 20, 2.4 GHz vCPU, 2026-11-24.
export default defineLibrary({
  id: 'html',
  name: 'HTML',
  language: 'javascript',
  family: 'text',
  packages: ['sanitize-html', 'dompurify', 'isomorphic-dompurify', 'jsdom', 'cheerio'],
  modules: ['sanitize-html', 'dompurify', 'isomorphic-dompurify', 'jsdom', 'cheerio'],
  sources: [
    'https://www.npmjs.com/package/sanitize-html',
    'https://www.npmjs.com/package/dompurify',
    'https://www.npmjs.com/package/isomorphic-dompurify',
    'https://www.npmjs.com/package/jsdom',
    'https://www.npmjs.com/package/cheerio',
  ],
  checked: '2026-11-24',
  functions: {
    'sanitize-html': {
      effect: { does: 'cpu', blocking: true, blocksEvenIfAwaited: true, weight: 'minor', cpuMs: 0.9 },
    },
    'cheerio.load|loadBuffer': {
      effect: { does: 'cpu', blocking: true, blocksEvenIfAwaited: true, weight: 'minor', cpuMs: 0.9 },
    },
    'cheerio.fromURL': { effect: { does: 'http', blocking: false } },
    'isomorphic-dompurify.sanitize': {
      effect: { does: 'cpu', blocking: true, blocksEvenIfAwaited: true, weight: 'major', cpuMs: 12 },
    },
    'dompurify.sanitize': {
      effect: { does: 'cpu', blocking: true, blocksEvenIfAwaited: true, weight: 'major', cpuMs: 12 },
    },
    dompurify: { returns: 'dompurify.DOMPurify' },
  },
  types: {
    'dompurify.DOMPurify': {
      methods: {
        sanitize: { effect: { does: 'cpu', blocking: true, blocksEvenIfAwaited: true, weight: 'major', cpuMs: 12 } },
        'addHook|setConfig': {},
      },
    },
    'jsdom.JSDOM': {
      construct: { effect: { does: 'cpu', blocking: true, blocksEvenIfAwaited: true, weight: 'major', cpuMs: 15 } },
      methods: {
        'fromFile|fromURL': { effect: { does: 'cpu', blocking: true, blocksEvenIfAwaited: true, weight: 'major' } },
        'serialize|fragment': {},
      },
    },
  },
});
