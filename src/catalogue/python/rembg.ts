import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'rembg',
  name: 'rembg',
  language: 'python',
  family: 'images',
  packages: ['rembg'],
  modules: ['rembg'],
  asyncTwin: 'Run the model with `run_in_threadpool`, or serve it from a process of its own.',
  sources: ['https://github.com/danielgatis/rembg'],
  checked: '2026-11-24',
  functions: {
    'rembg.remove': { effect: { does: 'cpu', blocking: true, weight: 'severe' } },
    'rembg.new_session': { effect: { does: 'cpu', blocking: true, weight: 'severe' }, creates: 'model-load' },
  },
});
