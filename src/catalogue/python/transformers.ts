import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'transformers',
  name: 'Transformers',
  language: 'python',
  family: 'ml',
  packages: ['transformers'],
  modules: ['transformers'],
  asyncTwin: 'Run the model with `run_in_threadpool`, or serve it from a process of its own.',
  sources: ['https://huggingface.co/docs/transformers/index'],
  checked: '2026-11-24',
  functions: {
    'transformers.pipeline': {
      effect: { does: 'cpu', blocking: true, weight: 'severe' },
      creates: 'model-load',
      returns: 'transformers.Pipeline',
    },
    'transformers.*.from_pretrained': {
      effect: { does: 'cpu', blocking: true, weight: 'severe' },
      creates: 'model-load',
      returns: 'transformers.Model',
    },
  },
  types: {
    'transformers.Pipeline': {
      aliases: ['transformers.pipelines.Pipeline'],
      call: { effect: { does: 'cpu', blocking: true, weight: 'severe' } },
      methods: { predict: { effect: { does: 'cpu', blocking: true, weight: 'severe' } } },
    },
    'transformers.Model': {
      aliases: [
        'transformers.PreTrainedModel',
        'transformers.PreTrainedTokenizer',
        'transformers.PreTrainedTokenizerFast',
      ],
      call: { effect: { does: 'cpu', blocking: true, weight: 'major' } },
      methods: {
        'generate|forward': { effect: { does: 'cpu', blocking: true, weight: 'severe' } },
        'encode|decode|batch_encode_plus|batch_decode|tokenize|encode_plus|apply_chat_template': {
          effect: { does: 'cpu', blocking: true, weight: 'minor' },
        },
        'to|eval|half|cuda|train|float': { returns: 'self' },
      },
    },
  },
});
