import { defineGoLibrary } from '../goLibrary.ts';

const encodes = { effect: { does: 'serialize', blocking: true, weight: 'trivial' } } as const;

export default defineGoLibrary({
  id: 'binary-formats',
  name: 'MessagePack and CBOR',
  family: 'serialization',
  packages: ['github.com/vmihailenco/msgpack/v5', 'github.com/fxamacker/cbor/v2'],
  contents: [
    {
      path: 'github.com/vmihailenco/msgpack/v5',
      functions: {
        'Marshal|Unmarshal': encodes,
        NewEncoder: { returns: '.Encoder' },
        NewDecoder: { returns: '.Decoder' },
      },
      types: { Encoder: { methods: { Encode: encodes } }, Decoder: { methods: { Decode: encodes } } },
    },
    { path: 'github.com/fxamacker/cbor/v2', functions: { 'Marshal|Unmarshal': encodes } },
  ],
  checked: '2026-11-25',
});
