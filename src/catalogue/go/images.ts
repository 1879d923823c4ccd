import { defineGoLibrary } from '../goLibrary.ts';

/** Tens of milliseconds for each million pixels. */
const work = { effect: { does: 'cpu', blocking: true, weight: 'severe' } } as const;
const config = { effect: { does: 'cpu', blocking: true, weight: 'trivial' } } as const;

export default defineGoLibrary({
  id: 'images',
  name: 'image',
  family: 'images',
  packages: ['golang.org/x/image'],
  contents: [
    {
      path: 'image',
      functions: { Decode: work, DecodeConfig: config, 'NewRGBA|NewNRGBA|NewGray|NewUniform|Rect|Pt': {} },
    },
    {
      path: 'image/png',
      functions: { 'Decode|Encode': work, DecodeConfig: config },
      types: { Encoder: { methods: { Encode: work } } },
    },
    { path: 'image/jpeg', functions: { 'Decode|Encode': work, DecodeConfig: config } },
    { path: 'image/gif', functions: { 'Decode|DecodeAll|Encode|EncodeAll': work, DecodeConfig: config } },
    {
      path: 'image/draw',
      functions: { 'Draw|DrawMask': { effect: { does: 'cpu', blocking: true, weight: 'major' } } },
    },
    {
      path: 'golang.org/x/image/draw',
      functions: { 'Copy|Draw|DrawMask': { effect: { does: 'cpu', blocking: true, weight: 'major' } } },
      types: {
        Kernel: { methods: { 'Scale|Transform': work, NewScaler: { returns: '.Scaler' } } },
        Scaler: { methods: { Scale: work } },
        Interpolator: { methods: { 'Scale|Transform': work } },
      },
    },
    { path: 'golang.org/x/image/webp', functions: { Decode: work, DecodeConfig: config } },
    { path: 'golang.org/x/image/bmp', functions: { 'Decode|Encode': work, DecodeConfig: config } },
    { path: 'golang.org/x/image/tiff', functions: { 'Decode|Encode': work, DecodeConfig: config } },
  ],
  checked: '2026-11-25',
});
