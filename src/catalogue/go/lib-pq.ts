import { defineGoLibrary } from '../goLibrary.ts';

// Version 1.12 no longer says that it is in maintenance mode, as its README did from 2020.
export default defineGoLibrary({
  id: 'lib-pq',
  name: 'lib/pq',
  family: 'database',
  packages: ['github.com/lib/pq'],
  sqlDrivers: ['postgres', 'pq'],
  contents: [
    {
      path: 'github.com/lib/pq',
      functions: {
        'NewConnector|ParseURL|Array|CopyIn|CopyInSchema|QuoteIdentifier|QuoteLiteral': {},
        NewListener: { returns: '.Listener', creates: 'connection' },
      },
      types: {
        Listener: {
          mustCall: 'Close',
          methods: { 'Listen|Unlisten|UnlistenAll|Ping': { effect: { does: 'db', blocking: true } }, Close: {} },
        },
      },
    },
  ],
  sources: ['https://github.com/lib/pq#readme'],
  checked: '2026-11-25',
});
