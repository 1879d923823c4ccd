import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'twilio',
  name: 'Twilio',
  language: 'python',
  family: 'messaging',
  packages: ['twilio'],
  modules: ['twilio'],
  asyncTwin: 'Use `AsyncTwilioHttpClient` and `create_async`.',
  sources: ['https://github.com/twilio/twilio-python#asynchronous-api-requests'],
  checked: '2026-11-24',
  types: {
    'twilio.rest.Client': {
      construct: { creates: 'client' },
      attributes: { '*': 'twilio.rest.Resource' },
      methods: { 'messages|calls': { returns: 'twilio.rest.Resource' } },
    },
    'twilio.rest.Resource': {
      attributes: { '*': 'twilio.rest.Resource' },
      call: { returns: 'twilio.rest.Resource' },
      methods: {
        'create|fetch|update|delete|list|stream': { effect: { does: 'http', blocking: true, weight: 'severe' } },
        'create_async|fetch_async|update_async|delete_async|list_async': { effect: { does: 'http', blocking: false } },
      },
    },
  },
});
