import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 're',
  name: 're',
  language: 'python',
  family: 'stdlib',
  packages: ['regex', 'google-re2'],
  modules: ['re', 'regex'],
  sources: ['https://docs.python.org/3/library/re.html'],
  checked: '2026-11-24',
  functions: {
    're.compile': { creates: 'pattern', returns: 're.Pattern' },
    'regex.compile': { creates: 'pattern', returns: 're.Pattern' },
  },
  types: { 're.Pattern': {} },
});
