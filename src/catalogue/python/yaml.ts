import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'yaml',
  name: 'PyYAML',
  language: 'python',
  family: 'serialization',
  packages: ['pyyaml', 'ruamel.yaml'],
  modules: ['yaml', 'ruamel.yaml'],
  asyncTwin: 'It holds the GIL: use a process pool (`anyio.to_process.run_sync`) or a job queue.',
  sources: ['https://pyyaml.org/wiki/PyYAMLDocumentation'],
  checked: '2026-11-24',
  functions: {
    'yaml.load|safe_load|safe_load_all|load_all|full_load|dump|safe_dump|dump_all': {
      effect: { does: 'serialize', blocking: true, weight: 'minor', holdsGil: true },
    },
  },
  types: {
    'ruamel.yaml.YAML': {
      methods: {
        'load|dump|load_all': { effect: { does: 'serialize', blocking: true, weight: 'minor', holdsGil: true } },
      },
    },
  },
});
