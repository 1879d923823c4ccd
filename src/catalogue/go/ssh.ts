import { defineGoLibrary } from '../goLibrary.ts';

const call = { effect: { does: 'http', blocking: true } } as const;

export default defineGoLibrary({
  id: 'ssh',
  name: 'SSH and SFTP',
  family: 'network',
  packages: ['golang.org/x/crypto', 'github.com/pkg/sftp'],
  contents: [
    {
      path: 'golang.org/x/crypto/ssh',
      functions: {
        Dial: { ...call, returns: '.Client', creates: 'connection' },
        'ParsePrivateKey|ParsePublicKey|ParseAuthorizedKey|PublicKeys|Password|InsecureIgnoreHostKey|NewSignerFromKey':
          {},
      },
      types: {
        Client: { mustCall: 'Close', methods: { NewSession: { ...call, returns: '.Session' }, Close: {} } },
        Session: {
          mustCall: 'Close',
          methods: { 'Run|Output|CombinedOutput|Start|Wait|Shell|RequestPty': call, Close: {} },
        },
      },
    },
    {
      path: 'github.com/pkg/sftp',
      functions: { NewClient: { ...call, returns: '.Client' } },
      types: {
        Client: {
          mustCall: 'Close',
          methods: {
            'Open|Create|OpenFile': { ...call, returns: '.File' },
            'ReadDir|Stat|Lstat|Mkdir|MkdirAll|Remove|Rename|Glob': call,
            'Close|Join': {},
          },
        },
        File: { mustCall: 'Close', methods: { 'Read|Write|ReadFrom|WriteTo|Stat': call, Close: {} } },
      },
    },
  ],
  checked: '2026-11-25',
});
