import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'moviepy',
  name: 'MoviePy',
  language: 'python',
  family: 'media',
  packages: ['moviepy'],
  modules: ['moviepy'],
  asyncTwin: 'Run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://zulko.github.io/moviepy/'],
  checked: '2026-11-24',
  functions: { 'moviepy.editor.concatenate_videoclips': { returns: 'moviepy.VideoFileClip' } },
  types: {
    'moviepy.VideoFileClip': {
      aliases: [
        'moviepy.editor.VideoFileClip',
        'moviepy.editor.AudioFileClip',
        'moviepy.AudioFileClip',
        'moviepy.editor.CompositeVideoClip',
      ],
      construct: { effect: { does: 'process', blocking: true, weight: 'severe' } },
      methods: {
        'write_videofile|write_audiofile|write_gif|save_frame': {
          effect: { does: 'process', blocking: true, weight: 'severe' },
        },
        'subclip|subclipped|resize|resized|set_audio|set_duration': { returns: 'self' },
      },
    },
  },
});
