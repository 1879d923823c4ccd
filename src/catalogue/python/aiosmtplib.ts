import { defineLibrary } from '../schema.ts';

const awaited = { effect: { does: 'http', blocking: false } } as const;

export default defineLibrary({
  id: 'aiosmtplib',
  name: 'aiosmtplib',
  language: 'python',
  family: 'mail',
  packages: ['aiosmtplib'],
  modules: ['aiosmtplib'],
  asyncTwin: 'It is asynchronous already.',
  sources: ['https://aiosmtplib.readthedocs.io/en/stable/reference.html'],
  checked: '2026-11-24',
  functions: { 'aiosmtplib.send': awaited },
  types: {
    'aiosmtplib.SMTP': {
      aliases: ['aiosmtplib.smtp.SMTP'],
      methods: {
        'connect|sendmail|send_message|login|starttls|ehlo|helo|noop|quit': awaited,
        'sendmail_sync|send_message_sync': { effect: { does: 'http', blocking: true, weight: 'severe' } },
      },
    },
  },
});
