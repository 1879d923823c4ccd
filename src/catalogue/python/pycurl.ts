import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'pycurl',
  name: 'PycURL',
  language: 'python',
  family: 'http',
  packages: ['pycurl'],
  modules: ['pycurl'],
  asyncTwin: 'Use a shared async client.',
  sources: ['http://pycurl.io/docs/latest/'],
  checked: '2026-11-24',
  types: { 'pycurl.Curl': { methods: { perform: { effect: { does: 'http', blocking: true, weight: 'major' } } } } },
});
