import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'pyvips',
  name: 'pyvips',
  language: 'python',
  family: 'images',
  packages: ['pyvips'],
  modules: ['pyvips'],
  asyncTwin: 'It releases the GIL: run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://libvips.github.io/pyvips/'],
  checked: '2026-11-24',
  functions: { 'pyvips.Image.new_from_file|new_from_buffer|thumbnail|thumbnail_buffer': { returns: 'pyvips.Image' } },
  types: {
    'pyvips.Image': {
      methods: {
        'write_to_file|write_to_buffer': { effect: { does: 'cpu', blocking: true, weight: 'major' } },
        'resize|thumbnail_image|crop|rotate|colourspace|flatten': { returns: 'self' },
      },
    },
  },
});
