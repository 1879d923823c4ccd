import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'grpcio',
  name: 'gRPC',
  language: 'python',
  family: 'http',
  packages: ['grpcio'],
  modules: ['grpc'],
  asyncTwin: 'Use `grpc.aio`: the same stubs, awaited.',
  sources: ['https://grpc.github.io/grpc/python/grpc_asyncio.html'],
  checked: '2026-11-24',
  functions: {
    'grpc.insecure_channel|secure_channel': { returns: 'grpc.Channel', creates: 'client' },
    'grpc.aio.insecure_channel|secure_channel': { returns: 'grpc.aio.Channel', creates: 'client' },
    'grpc.channel_ready_future': {},
  },
  types: { 'grpc.Channel': {}, 'grpc.aio.Channel': {} },
});
