import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'gpt4all',
  name: 'GPT4All',
  language: 'python',
  family: 'ml',
  packages: ['gpt4all'],
  modules: ['gpt4all'],
  asyncTwin: 'Run the model with `run_in_threadpool`, or serve it from a process of its own.',
  sources: ['https://docs.gpt4all.io/'],
  checked: '2026-11-24',
  types: {
    'gpt4all.GPT4All': {
      construct: { effect: { does: 'cpu', blocking: true, weight: 'severe' }, creates: 'model-load' },
      methods: { generate: { effect: { does: 'cpu', blocking: true, weight: 'severe' } } },
    },
    'gpt4all.Embed4All': {
      construct: { effect: { does: 'cpu', blocking: true, weight: 'severe' }, creates: 'model-load' },
      methods: { embed: { effect: { does: 'cpu', blocking: true, weight: 'severe' } } },
    },
  },
});
