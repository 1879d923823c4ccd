import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'deep-translator',
  name: 'deep-translator',
  language: 'python',
  family: 'saas',
  packages: ['deep-translator', 'googletrans'],
  modules: ['deep_translator'],
  asyncTwin: 'Run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://deep-translator.readthedocs.io/'],
  checked: '2026-11-24',
  types: {
    'deep_translator.GoogleTranslator': {
      aliases: ['deep_translator.DeeplTranslator', 'deep_translator.MyMemoryTranslator'],
      methods: {
        'translate|translate_batch|translate_file': { effect: { does: 'http', blocking: true, weight: 'severe' } },
      },
    },
  },
});
