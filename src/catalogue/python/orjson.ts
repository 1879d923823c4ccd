import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'orjson',
  name: 'orjson',
  language: 'python',
  family: 'serialization',
  packages: ['orjson', 'ujson', 'msgspec', 'simplejson', 'rapidjson'],
  modules: ['orjson', 'ujson', 'msgspec', 'simplejson', 'rapidjson'],
  sources: ['https://github.com/ijl/orjson'],
  checked: '2026-11-24',
  functions: {
    'orjson.dumps|loads': { effect: { does: 'serialize', blocking: true, weight: 'minor', holdsGil: true } },
    'ujson.dumps|loads': { effect: { does: 'serialize', blocking: true, weight: 'minor', holdsGil: true } },
    'simplejson.dumps|loads': { effect: { does: 'serialize', blocking: true, weight: 'minor', holdsGil: true } },
    'rapidjson.dumps|loads': { effect: { does: 'serialize', blocking: true, weight: 'minor', holdsGil: true } },
    'msgspec.json.encode|decode': { effect: { does: 'serialize', blocking: true, weight: 'minor', holdsGil: true } },
    'msgspec.msgpack.encode|decode': { effect: { does: 'serialize', blocking: true, weight: 'minor', holdsGil: true } },
    'ujson.load|dump': { effect: { does: 'fs', blocking: true, weight: 'minor' } },
  },
});
