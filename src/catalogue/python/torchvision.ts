import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'torchvision',
  name: 'torchvision',
  language: 'python',
  family: 'ml',
  packages: ['torchvision'],
  modules: ['torchvision'],
  asyncTwin: 'Run the model with `run_in_threadpool`, or serve it from a process of its own.',
  sources: ['https://pytorch.org/vision/stable/index.html'],
  checked: '2026-11-24',
  functions: {
    'torchvision.models.*': {
      effect: { does: 'cpu', blocking: true, weight: 'severe' },
      creates: 'model-load',
      returns: 'torch.nn.Module',
    },
    'torchvision.models.detection.*': {
      effect: { does: 'cpu', blocking: true, weight: 'severe' },
      creates: 'model-load',
      returns: 'torch.nn.Module',
    },
  },
});
