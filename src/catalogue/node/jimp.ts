import { defineLibrary } from '../schema.ts';

/** In JavaScript, on the event loop even when awaited. 1000 by 800 made 300 wide, as JPEG, takes 34 ms; a large photo 426 ms. */
const computes = {
  effect: { does: 'cpu', blocking: true, blocksEvenIfAwaited: true, weight: 'severe' },
  instead: 'await sharp(...)',
} as const;

// Figures: measured on Node 20, 2.4 GHz vCPU, 2026-11-24, and those of the sharp documentation.
export default defineLibrary({
  id: 'jimp',
  name: 'Images in JavaScript',
  language: 'javascript',
  family: 'images',
  packages: ['jimp', 'canvas'],
  modules: ['jimp', 'canvas'],
  asyncTwin: 'Use `sharp`, which works on the threads of libuv.',
  sources: ['https://www.npmjs.com/package/jimp', 'https://www.npmjs.com/package/canvas'],
  checked: '2026-11-24',
  functions: {
    'canvas.loadImage': { effect: { does: 'cpu', blocking: true, blocksEvenIfAwaited: true, weight: 'major' } },
    'canvas.createCanvas': { returns: 'canvas.Canvas' },
  },
  types: {
    'jimp.Jimp': {
      aliases: ['jimp'],
      methods: {
        Jimp: { returns: 'jimp.Jimp' },
        'read|fromBuffer': { ...computes, returns: 'jimp.Jimp' },
        'resize|blur|cover|contain|crop|rotate|composite|greyscale|scale|quantize|gaussian|convolute|scaleToFit|print|normalize|dither':
          {
            ...computes,
            returns: 'self',
          },
        'getBuffer|getBase64|write': computes,
        'clone|getPixelColor|setPixelColor': {},
      },
    },
    'canvas.Canvas': {
      methods: {
        toBuffer: { effect: { does: 'cpu', blocking: true, blocksEvenIfAwaited: true, weight: 'major' } },
        'getContext|createPNGStream|createJPEGStream|toDataURL': {},
      },
    },
  },
});
