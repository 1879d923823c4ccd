import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'pydub',
  name: 'pydub',
  language: 'python',
  family: 'media',
  packages: ['pydub'],
  modules: ['pydub'],
  asyncTwin: 'Run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://github.com/jiaaro/pydub'],
  checked: '2026-11-24',
  functions: {
    'pydub.AudioSegment.from_file|from_mp3|from_wav|from_ogg|from_raw': {
      effect: { does: 'process', blocking: true, weight: 'severe' },
      returns: 'pydub.AudioSegment',
    },
  },
  types: {
    'pydub.AudioSegment': {
      methods: {
        export: { effect: { does: 'process', blocking: true, weight: 'severe' } },
        'set_frame_rate|set_channels|set_sample_width|overlay|append|fade_in|fade_out|normalize': {
          effect: { does: 'cpu', blocking: true, weight: 'major' },
          returns: 'self',
        },
      },
    },
  },
});
