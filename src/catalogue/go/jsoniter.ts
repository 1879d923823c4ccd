import { defineGoLibrary } from '../goLibrary.ts';

const encodes = { effect: { does: 'serialize', blocking: true, weight: 'minor' } } as const;

export default defineGoLibrary({
  id: 'jsoniter',
  name: 'json-iterator',
  family: 'serialization',
  packages: ['github.com/json-iterator/go'],
  contents: [
    {
      path: 'github.com/json-iterator/go',
      name: 'jsoniter',
      functions: {
        'Marshal|MarshalIndent|MarshalToString|Unmarshal|UnmarshalFromString': encodes,
        NewEncoder: { returns: '.Encoder' },
        NewDecoder: { returns: '.Decoder' },
        Get: {},
      },
      types: {
        API: {
          methods: {
            'Marshal|MarshalIndent|MarshalToString|Unmarshal|UnmarshalFromString': encodes,
            NewEncoder: { returns: '.Encoder' },
            NewDecoder: { returns: '.Decoder' },
          },
        },
        Encoder: { methods: { Encode: encodes } },
        Decoder: { methods: { Decode: encodes } },
      },
    },
  ],
  status: {
    state: 'dead',
    instead: 'encoding/json',
    why: 'Its repository is archived, and its last version of September 2021.',
  },
  sources: ['https://github.com/json-iterator/go'],
  checked: '2026-11-25',
});
