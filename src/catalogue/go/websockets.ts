import { defineGoLibrary } from '../goLibrary.ts';

const call = { effect: { does: 'http', blocking: true } } as const;

export default defineGoLibrary({
  id: 'websockets',
  name: 'WebSockets',
  family: 'sockets',
  packages: ['github.com/gorilla/websocket', 'github.com/coder/websocket'],
  contents: [
    {
      path: 'github.com/gorilla/websocket',
      types: {
        Upgrader: { methods: { Upgrade: { returns: '.Conn' } } },
        Dialer: {
          methods: {
            Dial: { ...call, returns: '.Conn', creates: 'connection', contextTwin: 'DialContext' },
            DialContext: { ...call, returns: '.Conn', creates: 'connection' },
          },
        },
        Conn: {
          mustCall: 'Close',
          methods: {
            'ReadMessage|ReadJSON|NextReader': call,
            'WriteMessage|WriteJSON|WriteControl|NextWriter|WritePreparedMessage': {
              effect: { does: 'http', blocking: true, weight: 'minor' },
            },
            'Close|SetReadDeadline|SetWriteDeadline|SetReadLimit|SetPongHandler|SetCloseHandler|RemoteAddr': {},
          },
        },
      },
    },
    {
      path: 'github.com/coder/websocket',
      functions: { Accept: { returns: '.Conn' }, Dial: { ...call, returns: '.Conn', creates: 'connection' } },
      types: {
        Conn: {
          mustCall: 'Close|CloseNow',
          methods: {
            'Read|Reader': call,
            'Write|Writer|Ping': { effect: { does: 'http', blocking: true, weight: 'minor' } },
            'Close|CloseNow|SetReadLimit|Subprotocol': {},
          },
        },
      },
    },
  ],
  checked: '2026-11-25',
});
