import { defineGoLibrary } from '../goLibrary.ts';

const encodes = { effect: { does: 'serialize', blocking: true, weight: 'minor' } } as const;
const trivial = { effect: { does: 'serialize', blocking: true, weight: 'trivial' } } as const;

export default defineGoLibrary({
  id: 'encodings',
  name: 'encoding',
  family: 'serialization',
  packages: [],
  contents: [
    {
      path: 'encoding/xml',
      functions: {
        'Marshal|MarshalIndent|Unmarshal': encodes,
        NewEncoder: { returns: '.Encoder' },
        NewDecoder: { returns: '.Decoder' },
        'Escape|EscapeText': {},
      },
      types: {
        Encoder: { methods: { 'Encode|EncodeElement': encodes, 'EncodeToken|Flush|Close|Indent': {} } },
        Decoder: { methods: { 'Decode|DecodeElement': encodes, 'Token|RawToken|Skip|InputOffset|InputPos': {} } },
      },
    },
    {
      path: 'encoding/csv',
      functions: { NewReader: { returns: '.Reader' }, NewWriter: { returns: '.Writer' } },
      types: {
        Reader: { methods: { ReadAll: encodes, Read: trivial, 'FieldPos|InputOffset': {} } },
        Writer: { methods: { WriteAll: encodes, Write: trivial, 'Flush|Error': {} } },
      },
    },
    {
      path: 'encoding/gob',
      functions: {
        NewEncoder: { returns: '.Encoder' },
        NewDecoder: { returns: '.Decoder' },
        'Register|RegisterName': {},
      },
      types: {
        Encoder: { methods: { 'Encode|EncodeValue': encodes } },
        Decoder: { methods: { 'Decode|DecodeValue': encodes } },
      },
    },
    {
      path: 'encoding/base64',
      functions: { 'NewEncoder|NewDecoder|NewEncoding': {} },
      types: {
        Encoding: {
          methods: {
            'EncodeToString|DecodeString|Encode|Decode|AppendEncode|AppendDecode': trivial,
            'EncodedLen|DecodedLen|WithPadding|Strict': {},
          },
        },
      },
    },
    { path: 'encoding/hex', functions: { 'EncodeToString|DecodeString|Encode|Decode|Dump': trivial } },
    { path: 'encoding/pem', functions: { 'Decode|Encode|EncodeToMemory': trivial } },
    { path: 'encoding/binary', functions: { 'Read|Write': trivial, 'PutUvarint|Uvarint|PutVarint|Varint|Size': {} } },
  ],
  checked: '2026-11-25',
});
