import { defineLibrary } from '../schema.ts';

// Figures: 15 KB, measured on Node 20, 2.4 GHz vCPU, 2026-11-24.
export default defineLibrary({
  id: 'yaml',
  name: 'YAML',
  language: 'javascript',
  family: 'serialization',
  packages: ['js-yaml', 'yaml'],
  modules: ['js-yaml', 'yaml'],
  sources: ['https://www.npmjs.com/package/js-yaml', 'https://www.npmjs.com/package/yaml'],
  checked: '2026-11-24',
  functions: {
    'js-yaml.load|loadAll': {
      effect: { does: 'serialize', blocking: true, blocksEvenIfAwaited: true, weight: 'minor', cpuMs: 0.4 },
    },
    'js-yaml.dump': {
      effect: { does: 'serialize', blocking: true, blocksEvenIfAwaited: true, weight: 'minor', cpuMs: 0.8 },
    },
    'js-yaml.safeLoad|safeDump': {
      effect: { does: 'serialize', blocking: true, blocksEvenIfAwaited: true, weight: 'minor' },
      versions: '<4',
    },
    'yaml.parse|parseDocument': {
      effect: { does: 'serialize', blocking: true, blocksEvenIfAwaited: true, weight: 'major', cpuMs: 4.6 },
    },
    'yaml.stringify': {
      effect: { does: 'serialize', blocking: true, blocksEvenIfAwaited: true, weight: 'major', cpuMs: 1.8 },
    },
  },
});
