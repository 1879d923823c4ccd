import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'slack-sdk',
  name: 'Slack SDK',
  language: 'python',
  family: 'messaging',
  packages: ['slack-sdk'],
  modules: ['slack_sdk', 'slack'],
  asyncTwin: 'Use `AsyncWebClient`.',
  sources: ['https://tools.slack.dev/python-slack-sdk/'],
  checked: '2026-11-24',
  types: {
    'slack_sdk.WebClient': {
      aliases: ['slack_sdk.web.WebClient', 'slack.WebClient', 'slack_sdk.web.client.WebClient'],
      construct: { creates: 'client' },
      methods: { '*': { effect: { does: 'http', blocking: true, weight: 'major' } } },
    },
    'slack_sdk.webhook.WebhookClient': {
      methods: { 'send|send_dict': { effect: { does: 'http', blocking: true, weight: 'major' } } },
    },
    'slack_sdk.web.async_client.AsyncWebClient': {
      construct: { creates: 'client' },
      methods: { '*': { effect: { does: 'http', blocking: false } } },
    },
  },
});
