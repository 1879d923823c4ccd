import { defineLibrary } from '../schema.ts';

const call = { effect: { does: 'http', blocking: true, weight: 'severe' } } as const;

export default defineLibrary({
  id: 'emails',
  name: 'emails',
  language: 'python',
  family: 'mail',
  packages: ['emails'],
  modules: ['emails'],
  asyncTwin: 'Use `aiosmtplib`, or send in a background task that is a `def` function.',
  sources: ['https://python-emails.readthedocs.io/en/latest/'],
  checked: '2026-11-24',
  functions: { 'emails.html': { returns: 'emails.Message' } },
  types: {
    'emails.Message': { aliases: ['emails.message.Message'], methods: { send: call } },
  },
});
