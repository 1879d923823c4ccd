import { defineLibrary } from '../schema.ts';

const awaited = { effect: { does: 'http', blocking: false } } as const;

export default defineLibrary({
  id: 'fastapi-mail',
  name: 'FastAPI-Mail',
  language: 'python',
  family: 'mail',
  packages: ['fastapi-mail'],
  modules: ['fastapi_mail'],
  asyncTwin: 'It is asynchronous already.',
  sources: ['https://sabuhish.github.io/fastapi-mail/example/'],
  checked: '2026-11-24',
  types: {
    'fastapi_mail.FastMail': {
      aliases: ['fastapi_mail.fastmail.FastMail'],
      // It only keeps the settings: each message has its own connection.
      construct: {},
      methods: { 'send_message|send_multiple_messages': awaited },
    },
    'fastapi_mail.ConnectionConfig': {
      aliases: ['fastapi_mail.config.ConnectionConfig'],
      construct: { creates: 'settings' },
    },
  },
});
