import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'websocket-client',
  name: 'websocket-client',
  language: 'python',
  family: 'http',
  packages: ['websocket-client'],
  modules: ['websocket'],
  asyncTwin: 'Use websockets.',
  sources: ['https://websocket-client.readthedocs.io/'],
  checked: '2026-11-24',
  functions: {
    'websocket.create_connection': {
      effect: { does: 'http', blocking: true, weight: 'major' },
      returns: 'websocket.WebSocket',
      creates: 'connection',
    },
  },
  types: {
    'websocket.WebSocket': {
      methods: { 'send|recv|connect': { effect: { does: 'http', blocking: true, weight: 'major' } } },
    },
    'websocket.WebSocketApp': {
      methods: { run_forever: { effect: { does: 'http', blocking: true, weight: 'severe' } } },
    },
  },
});
