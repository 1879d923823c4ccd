import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'paramiko',
  name: 'Paramiko',
  language: 'python',
  family: 'remote',
  packages: ['paramiko'],
  modules: ['paramiko'],
  asyncTwin: 'Use asyncssh.',
  sources: ['https://docs.paramiko.org/'],
  checked: '2026-11-24',
  types: {
    'paramiko.SSHClient': {
      methods: {
        connect: { effect: { does: 'http', blocking: true, weight: 'severe' } },
        'exec_command|invoke_shell': { effect: { does: 'http', blocking: true, weight: 'major' } },
        open_sftp: { effect: { does: 'http', blocking: true, weight: 'major' }, returns: 'paramiko.SFTPClient' },
      },
    },
    'paramiko.SFTPClient': {
      methods: {
        'get|put|open|listdir|stat|remove|mkdir|rename|putfo|getfo': {
          effect: { does: 'http', blocking: true, weight: 'major' },
        },
      },
    },
  },
});
