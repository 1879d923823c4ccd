import { defineGoLibrary } from '../goLibrary.ts';

const call = { effect: { does: 'http', blocking: true } } as const;

export default defineGoLibrary({
  id: 'fasthttp',
  name: 'fasthttp',
  family: 'http',
  packages: ['github.com/valyala/fasthttp'],
  contents: [
    {
      path: 'github.com/valyala/fasthttp',
      functions: {
        'Do|DoTimeout|DoDeadline|DoRedirects|Get|GetTimeout|GetDeadline|Post': call,
        'AcquireRequest|ReleaseRequest|AcquireResponse|ReleaseResponse': {},
      },
      types: {
        Client: {
          construct: { creates: 'client' },
          methods: {
            'Do|DoTimeout|DoDeadline|DoRedirects|Get|GetTimeout|GetDeadline|Post': call,
            CloseIdleConnections: {},
          },
        },
        HostClient: { construct: { creates: 'client' }, methods: { 'Do|DoTimeout|DoDeadline|Get|Post': call } },
        PipelineClient: { construct: { creates: 'client' }, methods: { 'Do|DoTimeout|DoDeadline': call } },
      },
    },
  ],
  checked: '2026-11-25',
});
