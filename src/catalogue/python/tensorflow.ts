import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'tensorflow',
  name: 'TensorFlow',
  language: 'python',
  family: 'ml',
  packages: ['tensorflow', 'tensorflow-cpu', 'keras'],
  modules: ['tensorflow', 'keras'],
  asyncTwin: 'Run the model with `run_in_threadpool`, or serve it from a process of its own.',
  sources: ['https://www.tensorflow.org/api_docs/python/tf'],
  checked: '2026-11-24',
  functions: {
    'tensorflow.keras.models.load_model': {
      effect: { does: 'cpu', blocking: true, weight: 'severe' },
      creates: 'model-load',
      returns: 'keras.Model',
    },
    'keras.models.load_model': {
      effect: { does: 'cpu', blocking: true, weight: 'severe' },
      creates: 'model-load',
      returns: 'keras.Model',
    },
    'keras.saving.load_model': {
      effect: { does: 'cpu', blocking: true, weight: 'severe' },
      creates: 'model-load',
      returns: 'keras.Model',
    },
    'tensorflow.saved_model.load': {
      effect: { does: 'cpu', blocking: true, weight: 'severe' },
      creates: 'model-load',
      returns: 'keras.Model',
    },
  },
  types: {
    'keras.Model': {
      aliases: [
        'tensorflow.keras.Model',
        'tensorflow.keras.models.Model',
        'keras.models.Model',
        'tensorflow.keras.Sequential',
      ],
      call: { effect: { does: 'cpu', blocking: true, weight: 'severe' } },
      methods: {
        'predict|fit|evaluate|predict_on_batch|train_on_batch': {
          effect: { does: 'cpu', blocking: true, weight: 'severe' },
        },
      },
    },
  },
});
