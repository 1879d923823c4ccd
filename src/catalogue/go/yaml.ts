import { defineGoLibrary } from '../goLibrary.ts';

const encodes = { effect: { does: 'serialize', blocking: true, weight: 'minor' } } as const;
const coders = {
  'Marshal|Unmarshal': encodes,
  NewEncoder: { returns: '.Encoder' },
  NewDecoder: { returns: '.Decoder' },
} as const;
const coderTypes = { Encoder: { methods: { Encode: encodes } }, Decoder: { methods: { Decode: encodes } } } as const;

export default defineGoLibrary({
  id: 'yaml',
  name: 'YAML and TOML',
  family: 'serialization',
  packages: [
    'gopkg.in/yaml.v3',
    'gopkg.in/yaml.v2',
    'go.yaml.in/yaml/v3',
    'github.com/goccy/go-yaml',
    'sigs.k8s.io/yaml',
    'github.com/BurntSushi/toml',
    'github.com/pelletier/go-toml/v2',
  ],
  contents: [
    {
      path: 'gopkg.in/yaml.v3',
      alsoAt: ['gopkg.in/yaml.v2', 'go.yaml.in/yaml/v3'],
      name: 'yaml',
      functions: coders,
      types: coderTypes,
    },
    { path: 'github.com/goccy/go-yaml', name: 'yaml', functions: coders, types: coderTypes },
    { path: 'sigs.k8s.io/yaml', functions: { 'Marshal|Unmarshal|UnmarshalStrict|YAMLToJSON|JSONToYAML': encodes } },
    {
      path: 'github.com/BurntSushi/toml',
      functions: {
        'Decode|DecodeReader|Marshal|Unmarshal': encodes,
        DecodeFile: { effect: { does: 'fs', blocking: true, weight: 'minor' } },
        NewEncoder: { returns: '.Encoder' },
        NewDecoder: { returns: '.Decoder' },
      },
      types: coderTypes,
    },
    { path: 'github.com/pelletier/go-toml/v2', name: 'toml', functions: coders, types: coderTypes },
  ],
  checked: '2026-11-25',
});
