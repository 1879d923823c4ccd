import { defineLibrary } from '../schema.ts';

const call = { effect: { does: 'http', blocking: false } } as const;

export default defineLibrary({
  id: 'superagent',
  name: 'SuperAgent',
  language: 'javascript',
  family: 'http',
  packages: ['superagent'],
  modules: ['superagent'],
  sources: ['https://www.npmjs.com/package/superagent'],
  checked: '2026-11-24',
  functions: {
    'superagent.get|post|put|patch|delete|del|head|options': call,
    superagent: call,
    'superagent.agent': { returns: 'superagent.SuperAgentStatic' },
  },
  types: { 'superagent.SuperAgentStatic': { methods: { 'get|post|put|patch|delete|del|head|options': call } } },
});
