import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'torch',
  name: 'PyTorch',
  language: 'python',
  family: 'ml',
  packages: ['torch'],
  modules: ['torch'],
  asyncTwin: 'Run the model with `run_in_threadpool`, or serve it from a process of its own.',
  sources: ['https://pytorch.org/docs/stable/index.html'],
  checked: '2026-11-24',
  functions: {
    'torch.load': {
      effect: { does: 'cpu', blocking: true, weight: 'severe' },
      creates: 'model-load',
      returns: 'torch.nn.Module',
    },
    'torch.jit.load': {
      effect: { does: 'cpu', blocking: true, weight: 'severe' },
      creates: 'model-load',
      returns: 'torch.nn.Module',
    },
    'torch.hub.load': {
      effect: { does: 'cpu', blocking: true, weight: 'severe' },
      creates: 'model-load',
      returns: 'torch.nn.Module',
    },
    'torch.matmul|mm|bmm|einsum|topk|sort|cdist|fft|svd': { effect: { does: 'cpu', blocking: true, weight: 'minor' } },
  },
  types: {
    'torch.nn.Module': {
      aliases: ['torch.jit.ScriptModule'],
      call: { effect: { does: 'cpu', blocking: true, weight: 'severe' } },
      methods: {
        'forward|generate|predict': { effect: { does: 'cpu', blocking: true, weight: 'severe' } },
        'to|eval|half|cuda|cpu|train|float': { returns: 'self' },
        load_state_dict: { effect: { does: 'cpu', blocking: true, weight: 'severe' }, creates: 'model-load' },
      },
    },
  },
});
