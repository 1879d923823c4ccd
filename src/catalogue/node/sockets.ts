import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'sockets',
  name: 'WebSockets',
  language: 'javascript',
  family: 'sockets',
  packages: ['socket.io', 'ws', 'socket.io-client'],
  modules: ['socket.io', 'ws', 'socket.io-client'],
  sources: [
    'https://www.npmjs.com/package/socket.io',
    'https://www.npmjs.com/package/ws',
    'https://www.npmjs.com/package/socket.io-client',
  ],
  checked: '2026-11-24',
  functions: { 'socket.io-client.io': { creates: 'connection' }, 'socket.io-client': { creates: 'connection' } },
  types: {
    'socket.io.Server': {
      methods: {
        'emit|send|on|use|close|of|listen|attach|disconnectSockets|socketsJoin|socketsLeave|serverSideEmit': {},
        'to|in|except': { returns: 'self' },
        // Asks every process of the cluster.
        fetchSockets: { effect: { does: 'queue', blocking: false } },
      },
    },
    'socket.io.Socket': {
      methods: { 'emit|send|on|join|leave|disconnect|use': {}, 'to|in|except': { returns: 'self' } },
    },
    ws: {
      aliases: ['ws.WebSocket'],
      construct: { effect: { does: 'http', blocking: false }, creates: 'connection' },
      methods: {
        'send|close|on|once|ping|pong|terminate': {},

        WebSocket: { returns: 'ws', creates: 'connection' },
      },
    },
  },
});
