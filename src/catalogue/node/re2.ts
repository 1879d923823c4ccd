import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 're2',
  name: 're2',
  language: 'javascript',
  family: 'text',
  packages: ['re2'],
  modules: ['re2'],
  sources: ['https://www.npmjs.com/package/re2'],
  checked: '2026-11-24',
  types: { re2: { construct: { creates: 'pattern' }, methods: { 'test|exec|match|replace|search|split': {} } } },
});
