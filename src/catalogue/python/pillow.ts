import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'pillow',
  name: 'Pillow',
  language: 'python',
  family: 'images',
  packages: ['pillow', 'pillow-simd'],
  modules: ['PIL'],
  asyncTwin: 'It releases the GIL: run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://pillow.readthedocs.io/en/stable/reference/Image.html'],
  checked: '2026-11-24',
  functions: {
    'PIL.Image.open': { effect: { does: 'cpu', blocking: true, weight: 'minor' }, returns: 'PIL.Image.Image' },
    'PIL.Image.new|fromarray|frombytes|merge|blend|composite|alpha_composite': { returns: 'PIL.Image.Image' },
    'PIL.ImageOps.fit|contain|pad|autocontrast|equalize|expand|grayscale|invert|mirror|flip|scale|exif_transpose': {
      effect: { does: 'cpu', blocking: true, weight: 'major', cpuMs: 100 },
      returns: 'PIL.Image.Image',
    },
    'PIL.ImageDraw.Draw': {},
    'PIL.ImageFilter.*': {},
  },
  types: {
    'PIL.Image.Image': {
      aliases: [
        'PIL.Image',
        'PIL.JpegImagePlugin.JpegImageFile',
        'PIL.PngImagePlugin.PngImageFile',
        'PIL.ImageFile.ImageFile',
      ],
      methods: {
        'resize|thumbnail|rotate|filter|convert|transform|transpose|quantize|reduce': {
          effect: { does: 'cpu', blocking: true, weight: 'major', cpuMs: 100 },
          returns: 'self',
        },
        'save|load|verify|tobytes': { effect: { does: 'cpu', blocking: true, weight: 'major', cpuMs: 50 } },
        // Little more than copying memory, once the image is read.
        'copy|crop|getchannel|split': { returns: 'self' },
        'paste|getexif|getbbox|getpixel|putpixel|close|show': {},
      },
    },
  },
});
