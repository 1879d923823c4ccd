import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'ultralytics',
  name: 'Ultralytics YOLO',
  language: 'python',
  family: 'ml',
  packages: ['ultralytics'],
  modules: ['ultralytics'],
  asyncTwin: 'Run the model with `run_in_threadpool`, or serve it from a process of its own.',
  sources: ['https://docs.ultralytics.com/modes/predict/'],
  checked: '2026-11-24',
  types: {
    'ultralytics.YOLO': {
      aliases: ['ultralytics.SAM', 'ultralytics.RTDETR', 'ultralytics.YOLOWorld'],
      construct: { effect: { does: 'cpu', blocking: true, weight: 'severe' }, creates: 'model-load' },
      call: { effect: { does: 'cpu', blocking: true, weight: 'severe' } },
      methods: {
        'predict|track|train|val|export': { effect: { does: 'cpu', blocking: true, weight: 'severe' } },
        to: { returns: 'self' },
      },
    },
  },
});
