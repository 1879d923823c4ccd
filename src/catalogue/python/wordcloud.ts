import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'wordcloud',
  name: 'WordCloud',
  language: 'python',
  family: 'data',
  packages: ['wordcloud'],
  modules: ['wordcloud'],
  asyncTwin: 'It holds the GIL: use a process pool (`anyio.to_process.run_sync`) or a job queue.',
  sources: ['https://amueller.github.io/word_cloud/'],
  checked: '2026-11-24',
  types: {
    'wordcloud.WordCloud': {
      methods: {
        'generate|generate_from_frequencies|generate_from_text': {
          effect: { does: 'cpu', blocking: true, weight: 'severe' },
          returns: 'self',
        },
        'to_image|to_file|to_svg': { effect: { does: 'cpu', blocking: true, weight: 'major' } },
      },
    },
  },
});
