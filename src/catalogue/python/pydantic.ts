import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'pydantic',
  name: 'Pydantic',
  language: 'python',
  family: 'validation',
  packages: ['pydantic'],
  modules: ['pydantic'],
  sources: ['https://docs.pydantic.dev/latest/concepts/performance/'],
  checked: '2026-11-24',
  functions: {
    'pydantic.create_model': {
      effect: { does: 'cpu', blocking: true, weight: 'minor', holdsGil: true },
      creates: 'model-class',
    },
  },
  types: {
    'pydantic.TypeAdapter': {
      construct: { effect: { does: 'cpu', blocking: true, weight: 'minor', holdsGil: true }, creates: 'model-class' },
    },
  },
});
