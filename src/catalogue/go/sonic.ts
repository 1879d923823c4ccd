import { defineGoLibrary } from '../goLibrary.ts';

const encodes = { effect: { does: 'serialize', blocking: true, weight: 'trivial' } } as const;

// With Go 1.27 it needs version 1.15.3: an older one falls back to encoding/json with a warning.
export default defineGoLibrary({
  id: 'sonic',
  name: 'sonic',
  family: 'serialization',
  packages: ['github.com/bytedance/sonic'],
  contents: [
    {
      path: 'github.com/bytedance/sonic',
      functions: {
        'Marshal|MarshalString|MarshalIndent|Unmarshal|UnmarshalString': encodes,
        'Get|GetFromString|Valid|Pretouch': {},
      },
    },
  ],
  sources: ['https://github.com/bytedance/sonic#requirement'],
  checked: '2026-11-25',
});
