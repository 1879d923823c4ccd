import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'ftplib',
  name: 'ftplib',
  language: 'python',
  family: 'remote',
  packages: [],
  modules: ['ftplib'],
  asyncTwin: 'Use aioftp.',
  sources: ['https://docs.python.org/3/library/ftplib.html'],
  checked: '2026-11-24',
  types: {
    'ftplib.FTP': {
      aliases: ['ftplib.FTP_TLS'],
      construct: { effect: { does: 'http', blocking: true, weight: 'major' } },
      methods: {
        'login|cwd|retrbinary|storbinary|retrlines|nlst|delete|quit': {
          effect: { does: 'http', blocking: true, weight: 'major' },
        },
      },
    },
  },
});
