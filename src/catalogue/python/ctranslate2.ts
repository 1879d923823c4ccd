import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'ctranslate2',
  name: 'CTranslate2',
  language: 'python',
  family: 'ml',
  packages: ['ctranslate2'],
  modules: ['ctranslate2'],
  asyncTwin: 'Run the model with `run_in_threadpool`, or serve it from a process of its own.',
  sources: ['https://opennmt.net/CTranslate2/'],
  checked: '2026-11-24',
  types: {
    'ctranslate2.Translator': {
      aliases: ['ctranslate2.Generator'],
      construct: { effect: { does: 'cpu', blocking: true, weight: 'severe' }, creates: 'model-load' },
      methods: {
        'translate_batch|generate_batch|forward_batch': { effect: { does: 'cpu', blocking: true, weight: 'severe' } },
      },
    },
  },
});
