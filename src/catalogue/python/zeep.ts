import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'zeep',
  name: 'Zeep',
  language: 'python',
  family: 'http',
  packages: ['zeep'],
  modules: ['zeep'],
  asyncTwin: 'Use `zeep.AsyncClient`.',
  sources: ['https://docs.python-zeep.org/'],
  checked: '2026-11-24',
  types: {
    'zeep.Client': {
      construct: { effect: { does: 'http', blocking: true, weight: 'severe' }, creates: 'client' },
      attributes: { service: 'zeep.Service' },
    },
    'zeep.Service': { methods: { '*': { effect: { does: 'http', blocking: true, weight: 'major' } } } },
  },
});
