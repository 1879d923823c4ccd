import { defineGoLibrary } from '../goLibrary.ts';

const encodes = { effect: { does: 'serialize', blocking: true, weight: 'trivial' } } as const;

export default defineGoLibrary({
  id: 'json-libraries',
  name: 'JSON libraries',
  family: 'serialization',
  packages: [
    'github.com/goccy/go-json',
    'github.com/segmentio/encoding',
    'github.com/mailru/easyjson',
    'github.com/tidwall/gjson',
    'github.com/buger/jsonparser',
    'github.com/valyala/fastjson',
  ],
  contents: [
    {
      path: 'github.com/goccy/go-json',
      name: 'json',
      functions: {
        'Marshal|MarshalIndent|MarshalContext|Unmarshal|UnmarshalContext': encodes,
        NewEncoder: { returns: '.Encoder' },
        NewDecoder: { returns: '.Decoder' },
        Valid: {},
      },
      types: {
        Encoder: { methods: { 'Encode|EncodeContext': encodes } },
        Decoder: { methods: { 'Decode|DecodeContext': encodes } },
      },
    },
    {
      path: 'github.com/segmentio/encoding/json',
      functions: {
        'Marshal|MarshalIndent|Unmarshal|Append|Parse': encodes,
        NewEncoder: { returns: '.Encoder' },
        NewDecoder: { returns: '.Decoder' },
      },
      types: { Encoder: { methods: { Encode: encodes } }, Decoder: { methods: { Decode: encodes } } },
    },
    {
      path: 'github.com/mailru/easyjson',
      functions: { 'Marshal|MarshalToWriter|MarshalToHTTPResponseWriter|Unmarshal|UnmarshalFromReader': encodes },
    },
    { path: 'github.com/tidwall/gjson', functions: { 'Get|GetBytes|GetMany|Parse|ParseBytes|Valid': {} } },
    { path: 'github.com/buger/jsonparser', functions: { 'Get|GetString|GetInt|GetBoolean|ArrayEach|ObjectEach': {} } },
    {
      path: 'github.com/valyala/fastjson',
      functions: { 'Parse|ParseBytes|GetString|GetInt': {} },
      types: { Parser: { methods: { 'Parse|ParseBytes': {} } } },
    },
  ],
  sources: ['https://github.com/go-json-experiment/jsonbench#readme'],
  checked: '2026-11-25',
});
