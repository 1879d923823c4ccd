import { defineLibrary } from '../schema.ts';

const call = { effect: { does: 'http', blocking: false } } as const;

export default defineLibrary({
  id: 'twilio',
  name: 'Twilio',
  language: 'javascript',
  family: 'messaging',
  packages: ['twilio'],
  modules: ['twilio'],
  sources: ['https://www.npmjs.com/package/twilio'],
  checked: '2026-11-24',
  functions: {
    twilio: { returns: 'twilio.Twilio', creates: 'client' },
    'twilio.validateRequest|validateExpressRequest': {},
  },
  types: {
    'twilio.Twilio': { construct: { creates: 'client' }, attributes: { '*': 'twilio.Resource' } },
    'twilio.Resource': {
      call: { returns: 'twilio.Resource' },
      attributes: { '*': 'twilio.Resource' },
      methods: { 'create|fetch|update|remove|list|each|page': call, services: { returns: 'twilio.Resource' } },
    },
  },
});
