import { defineLibrary } from '../schema.ts';

const call = { effect: { does: 'http', blocking: true, weight: 'major' } } as const;

export default defineLibrary({
  id: 'socket',
  name: 'socket',
  language: 'python',
  family: 'stdlib',
  packages: [],
  modules: ['socket'],
  asyncTwin: 'Use `asyncio.open_connection`, `loop.getaddrinfo` or the `loop.sock_*` methods.',
  sources: [
    'https://docs.python.org/3/library/socket.html',
    'https://docs.python.org/3/library/asyncio-eventloop.html',
  ],
  checked: '2026-11-24',
  functions: {
    'socket.create_connection': { ...call, returns: 'socket.socket', instead: 'await asyncio.open_connection(...)' },
    'socket.getaddrinfo': { ...call, instead: 'await loop.getaddrinfo(...)' },
    'socket.gethostbyname|gethostbyname_ex|gethostbyaddr|getfqdn|getnameinfo': call,
  },
  types: {
    'socket.socket': {
      aliases: ['socket.SocketType'],
      methods: { 'connect|connect_ex|recv|recvfrom|recv_into|recvmsg|send|sendall|sendto|sendfile|accept': call },
    },
  },
});
