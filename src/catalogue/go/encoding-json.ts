import { defineGoLibrary } from '../goLibrary.ts';

/** 1 KB takes 8 µs to write and 25 µs to read with Go 1.19 (2.4 GHz vCPU): what it costs depends on how much there is. */
const encodes = { effect: { does: 'serialize', blocking: true, weight: 'minor' } } as const;
const trivial = { effect: { does: 'serialize', blocking: true, weight: 'trivial' } } as const;

// Since Go 1.27 the engine of version 2 is used, whatever go.mod says: reading is faster, writing long slices of structs is not.
export default defineGoLibrary({
  id: 'encoding-json',
  name: 'encoding/json',
  family: 'serialization',
  packages: [],
  contents: [
    {
      path: 'encoding/json',
      functions: {
        'Marshal|MarshalIndent|Unmarshal': encodes,
        'Compact|Indent|HTMLEscape|Valid': trivial,
        NewEncoder: { returns: '.Encoder' },
        NewDecoder: { returns: '.Decoder' },
      },
      types: {
        Encoder: { methods: { Encode: encodes, 'SetIndent|SetEscapeHTML': {} } },
        Decoder: {
          methods: { Decode: encodes, 'Buffered|DisallowUnknownFields|More|Token|UseNumber|InputOffset': {} },
        },
        RawMessage: { methods: { 'MarshalJSON|UnmarshalJSON': {} } },
        Number: { methods: { 'Float64|Int64|String': {} } },
      },
    },
    {
      path: 'encoding/json/v2',
      alsoAt: ['github.com/go-json-experiment/json'],
      name: 'json',
      functions: { 'Marshal|MarshalWrite|MarshalEncode|Unmarshal|UnmarshalRead|UnmarshalDecode': encodes },
    },
  ],
  sources: [
    'https://go.dev/doc/go1.27',
    'https://github.com/go-json-experiment/jsonbench#readme',
    'https://github.com/golang/go/issues/81315',
    'https://go.dev/blog/jsonv2-exp',
  ],
  checked: '2026-11-25',
});
