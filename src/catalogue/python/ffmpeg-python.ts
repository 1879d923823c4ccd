import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'ffmpeg-python',
  name: 'ffmpeg-python',
  language: 'python',
  family: 'media',
  packages: ['ffmpeg-python'],
  modules: ['ffmpeg'],
  asyncTwin: 'Run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://kkroening.github.io/ffmpeg-python/'],
  checked: '2026-11-24',
  functions: {
    'ffmpeg.input|output|filter|concat|overlay|hflip|vflip|trim': { returns: 'ffmpeg.Stream' },
    'ffmpeg.probe|run': { effect: { does: 'process', blocking: true, weight: 'severe' } },
  },
  types: {
    'ffmpeg.Stream': {
      methods: {
        run: { effect: { does: 'process', blocking: true, weight: 'severe' } },
        'run_async|compile|get_args': {},
        '*': { returns: 'self' },
      },
      attributes: { audio: 'ffmpeg.Stream', video: 'ffmpeg.Stream' },
    },
  },
});
