import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'msgpack',
  name: 'msgpack',
  language: 'python',
  family: 'serialization',
  packages: ['msgpack', 'cbor2', 'protobuf'],
  modules: ['msgpack', 'cbor2'],
  sources: ['https://github.com/msgpack/msgpack-python'],
  checked: '2026-11-24',
  functions: {
    'msgpack.packb|unpackb|dumps|loads': {
      effect: { does: 'serialize', blocking: true, weight: 'minor', holdsGil: true },
    },
    'cbor2.dumps|loads': { effect: { does: 'serialize', blocking: true, weight: 'minor', holdsGil: true } },
  },
});
