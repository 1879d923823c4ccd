import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'imaplib',
  name: 'imaplib',
  language: 'python',
  family: 'mail',
  packages: [],
  modules: ['imaplib'],
  asyncTwin: 'Use aioimaplib.',
  sources: ['https://docs.python.org/3/library/imaplib.html'],
  checked: '2026-11-24',
  types: {
    'imaplib.IMAP4': {
      aliases: ['imaplib.IMAP4_SSL'],
      construct: { effect: { does: 'http', blocking: true, weight: 'severe' } },
      methods: {
        'login|select|search|fetch|store|logout': { effect: { does: 'http', blocking: true, weight: 'major' } },
      },
    },
  },
});
