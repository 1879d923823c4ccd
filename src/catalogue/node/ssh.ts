import { defineLibrary } from '../schema.ts';

const call = { effect: { does: 'http', blocking: false } } as const;

export default defineLibrary({
  id: 'ssh',
  name: 'SSH',
  language: 'javascript',
  family: 'process',
  packages: ['ssh2', 'ssh2-sftp-client'],
  modules: ['ssh2', 'ssh2-sftp-client'],
  sources: ['https://www.npmjs.com/package/ssh2', 'https://www.npmjs.com/package/ssh2-sftp-client'],
  checked: '2026-11-24',
  types: {
    'ssh2.Client': {
      construct: { creates: 'connection' },
      methods: { 'connect|exec|shell|sftp|forwardOut|forwardIn': call, 'end|on': {} },
    },
    'ssh2-sftp-client': {
      construct: { creates: 'connection' },
      methods: {
        'connect|list|get|put|fastGet|fastPut|append|mkdir|rmdir|delete|rename|stat|exists|chmod|uploadDir|downloadDir':
          call,
        'end|on': {},
      },
    },
  },
});
