import { defineGoLibrary } from '../goLibrary.ts';

const encodes = { effect: { does: 'serialize', blocking: true, weight: 'trivial' } } as const;

export default defineGoLibrary({
  id: 'golang-protobuf',
  name: 'golang/protobuf',
  family: 'serialization',
  packages: ['github.com/golang/protobuf'],
  contents: [
    {
      path: 'github.com/golang/protobuf/proto',
      functions: { 'Marshal|Unmarshal': encodes, 'Clone|Equal|Merge|Size': {} },
    },
    {
      path: 'github.com/golang/protobuf/jsonpb',
      functions: { 'Unmarshal|UnmarshalString': encodes },
      types: { Marshaler: { methods: { 'Marshal|MarshalToString': encodes } } },
    },
  ],
  status: {
    state: 'deprecated',
    since: '2020-03',
    instead: 'google.golang.org/protobuf',
    why: 'Its module is marked as deprecated.',
  },
  checked: '2026-11-25',
});
