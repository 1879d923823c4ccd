import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'diffusers',
  name: 'Diffusers',
  language: 'python',
  family: 'ml',
  packages: ['diffusers'],
  modules: ['diffusers'],
  asyncTwin: 'Run the model with `run_in_threadpool`, or serve it from a process of its own.',
  sources: ['https://huggingface.co/docs/diffusers/index'],
  checked: '2026-11-24',
  functions: {
    'diffusers.*.from_pretrained|from_single_file': {
      effect: { does: 'cpu', blocking: true, weight: 'severe' },
      creates: 'model-load',
      returns: 'diffusers.DiffusionPipeline',
    },
  },
  types: {
    'diffusers.DiffusionPipeline': {
      call: { effect: { does: 'cpu', blocking: true, weight: 'severe' } },
      methods: {
        to: { returns: 'self' },
        load_lora_weights: { effect: { does: 'cpu', blocking: true, weight: 'severe' }, creates: 'model-load' },
      },
    },
  },
});
