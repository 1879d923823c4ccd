import { defineGoLibrary } from '../goLibrary.ts';

const encodes = { effect: { does: 'serialize', blocking: true, weight: 'trivial' } } as const;

export default defineGoLibrary({
  id: 'protobuf',
  name: 'Protocol Buffers',
  family: 'serialization',
  packages: ['google.golang.org/protobuf'],
  contents: [
    {
      path: 'google.golang.org/protobuf/proto',
      functions: { 'Marshal|Unmarshal': encodes, 'Clone|Equal|Merge|Size|String|Int32|Int64|Bool': {} },
    },
    { path: 'google.golang.org/protobuf/encoding/protojson', functions: { 'Marshal|Unmarshal|Format': encodes } },
  ],
  checked: '2026-11-25',
});
