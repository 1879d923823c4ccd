import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'threading',
  name: 'threading',
  language: 'python',
  family: 'stdlib',
  packages: [],
  modules: ['threading'],
  asyncTwin: 'Use `asyncio.Event`, `asyncio.Condition` or a task group.',
  sources: ['https://docs.python.org/3/library/threading.html'],
  checked: '2026-11-24',
  functions: {
    'threading.Event': { returns: 'threading._Event' },
    'threading.Thread': { returns: 'threading._Thread', invokes: { argument: 'target', place: 'elsewhere' } },
    'threading.Timer': { invokes: { argument: 1, place: 'elsewhere' } },
  },
  types: {
    'threading._Event': { methods: { wait: { effect: { does: 'lock', blocking: true, weight: 'severe' } } } },
    'threading._Thread': {
      methods: { join: { effect: { does: 'lock', blocking: true, weight: 'severe' } }, start: {} },
    },
    'threading.Barrier': { methods: { wait: { effect: { does: 'lock', blocking: true, weight: 'severe' } } } },
    'threading.Condition': {
      methods: { 'wait|wait_for': { effect: { does: 'lock', blocking: true, weight: 'severe' } } },
    },
  },
});
