import { defineLibrary } from '../schema.ts';

const call = { effect: { does: 'http', blocking: false } } as const;

export default defineLibrary({
  id: 'needle',
  name: 'Needle',
  language: 'javascript',
  family: 'http',
  packages: ['needle'],
  modules: ['needle'],
  sources: ['https://www.npmjs.com/package/needle'],
  checked: '2026-11-24',
  functions: { needle: call, 'needle.get|post|put|patch|delete|head|request': call },
});
