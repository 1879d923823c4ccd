import { defineGoLibrary } from '../goLibrary.ts';

const call = { effect: { does: 'http', blocking: true } } as const;

export default defineGoLibrary({
  id: 'grpc',
  name: 'gRPC and Connect',
  family: 'rpc',
  packages: ['google.golang.org/grpc', 'connectrpc.com/connect'],
  contents: [
    {
      path: 'google.golang.org/grpc',
      functions: {
        // `NewClient` connects when it is first used; one connection carries many calls at once.
        'NewClient|Dial|DialContext': { returns: '.ClientConn', creates: 'client' },
        NewServer: { returns: '.Server' },
        // What generated clients call.
        Invoke: call,
      },
      types: {
        ClientConn: {
          aliases: ['.ClientConnInterface'],
          methods: { 'Invoke|NewStream': call, 'Close|GetState|Connect|Target|WaitForStateChange': {} },
        },
        ClientStream: { methods: { 'SendMsg|RecvMsg|Header|CloseSend': call } },
        Server: { methods: { 'RegisterService|Serve|GracefulStop|Stop': {} } },
      },
    },
    {
      path: 'connectrpc.com/connect',
      functions: { NewClient: { returns: '.Client' }, 'NewRequest|NewResponse|NewError': {} },
      types: { Client: { methods: { 'CallUnary|CallServerStream|CallClientStream|CallBidiStream': call } } },
    },
  ],
  sources: ['https://grpc.io/docs/guides/performance/'],
  checked: '2026-11-25',
});
