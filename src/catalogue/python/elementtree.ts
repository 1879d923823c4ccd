import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'elementtree',
  name: 'ElementTree',
  language: 'python',
  family: 'documents',
  packages: ['defusedxml', 'xmltodict'],
  modules: ['xml.etree', 'xml.dom', 'xmltodict', 'defusedxml'],
  asyncTwin: 'It holds the GIL: use a process pool (`anyio.to_process.run_sync`) or a job queue.',
  sources: ['https://docs.python.org/3/library/xml.etree.elementtree.html'],
  checked: '2026-11-24',
  functions: {
    'xml.etree.ElementTree.parse|fromstring|tostring|iterparse': {
      effect: { does: 'cpu', blocking: true, weight: 'minor', holdsGil: true },
    },
    'defusedxml.ElementTree.parse|fromstring': { effect: { does: 'cpu', blocking: true, weight: 'minor' } },
    'xml.dom.minidom.parseString|parse': { effect: { does: 'cpu', blocking: true, weight: 'minor' } },
    'xmltodict.parse|unparse': { effect: { does: 'cpu', blocking: true, weight: 'minor', holdsGil: true } },
  },
});
