import { defineLibrary } from '../schema.ts';

const call = { effect: { does: 'http', blocking: false } } as const;

export default defineLibrary({
  id: 'grpc-js',
  name: 'gRPC',
  language: 'javascript',
  family: 'rpc',
  packages: ['@grpc/grpc-js'],
  modules: ['@grpc/grpc-js'],
  sources: ['https://www.npmjs.com/package/@grpc/grpc-js'],
  checked: '2026-11-24',
  types: {
    '@grpc/grpc-js.Client': {
      construct: { creates: 'client' },
      methods: {
        'makeUnaryRequest|makeClientStreamRequest|makeServerStreamRequest|makeBidiStreamRequest': call,
        'close|getChannel|waitForReady': {},
      },
    },
    '@grpc/grpc-js.Channel': { construct: { creates: 'connection' } },
  },
});
