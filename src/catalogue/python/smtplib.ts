import { defineLibrary } from '../schema.ts';

const call = { effect: { does: 'http', blocking: true, weight: 'severe' } } as const;

export default defineLibrary({
  id: 'smtplib',
  name: 'smtplib',
  language: 'python',
  family: 'stdlib',
  packages: [],
  modules: ['smtplib'],
  asyncTwin: 'Use `aiosmtplib`, or send from a background worker.',
  sources: ['https://docs.python.org/3/library/smtplib.html'],
  checked: '2026-11-24',
  types: {
    'smtplib.SMTP': {
      aliases: ['smtplib.SMTP_SSL', 'smtplib.LMTP'],
      construct: { ...call, harmlessIf: { argument: 0, absent: true } },
      methods: {
        'connect|sendmail|send_message|login|starttls|ehlo|helo|ehlo_or_helo_if_needed|noop|verify|quit': call,
      },
    },
  },
});
