import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'tldextract',
  name: 'tldextract',
  language: 'python',
  family: 'network',
  packages: ['tldextract'],
  modules: ['tldextract'],
  asyncTwin: 'Pass `suffix_list_urls=()`: it downloads its list on first use.',
  sources: ['https://github.com/john-kurkowski/tldextract'],
  checked: '2026-11-24',
  functions: { 'tldextract.extract': { effect: { does: 'cpu', blocking: true, weight: 'minor' } } },
});
