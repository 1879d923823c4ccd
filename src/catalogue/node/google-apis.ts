import { defineLibrary } from '../schema.ts';

const call = { effect: { does: 'http', blocking: false } } as const;

export default defineLibrary({
  id: 'google-apis',
  name: 'Google APIs',
  language: 'javascript',
  family: 'cloud',
  packages: ['googleapis'],
  modules: ['googleapis'],
  sources: ['https://github.com/googleapis/google-api-nodejs-client#readme'],
  checked: '2026-11-24',
  functions: {
    'googleapis.google.**.list|get|insert|update|patch|delete|create|send|copy|export|append|batchUpdate|batchGet|watch|query|search|generate|getMedia|import|quickAdd|publish|clear|trash|modify':
      call,
  },
});
