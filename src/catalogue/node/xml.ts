import { defineLibrary } from '../schema.ts';

/** 7 KB take 0.4 ms (measured on Node 20, 2.4 GHz vCPU, 2026-11-24). */
const parses = {
  effect: { does: 'serialize', blocking: true, blocksEvenIfAwaited: true, weight: 'minor', cpuMs: 0.43 },
} as const;

export default defineLibrary({
  id: 'xml',
  name: 'XML',
  language: 'javascript',
  family: 'serialization',
  packages: ['xml2js', 'fast-xml-parser', 'libxmljs2'],
  modules: ['xml2js', 'fast-xml-parser', 'libxmljs2'],
  sources: ['https://www.npmjs.com/package/xml2js', 'https://www.npmjs.com/package/fast-xml-parser'],
  checked: '2026-11-24',
  functions: {
    // Its promise computes on the event loop.
    'xml2js.parseString|parseStringPromise': parses,
    'libxmljs2.parseXml|parseXmlString|parseHtml': {
      effect: { does: 'serialize', blocking: true, blocksEvenIfAwaited: true, weight: 'minor' },
    },
  },
  types: {
    'xml2js.Parser': { methods: { 'parseString|parseStringPromise': parses } },
    'xml2js.Builder': {
      methods: {
        buildObject: { effect: { does: 'serialize', blocking: true, blocksEvenIfAwaited: true, weight: 'minor' } },
      },
    },
    'fast-xml-parser.XMLParser': { methods: { parse: parses } },
    'fast-xml-parser.XMLBuilder': {
      methods: { build: { effect: { does: 'serialize', blocking: true, blocksEvenIfAwaited: true, weight: 'minor' } } },
    },
  },
});
