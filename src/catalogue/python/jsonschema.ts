import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'jsonschema',
  name: 'jsonschema',
  language: 'python',
  family: 'serialization',
  packages: ['jsonschema', 'fastjsonschema'],
  modules: ['jsonschema', 'fastjsonschema'],
  asyncTwin: 'It holds the GIL: use a process pool (`anyio.to_process.run_sync`) or a job queue.',
  sources: ['https://python-jsonschema.readthedocs.io/'],
  checked: '2026-11-24',
  functions: {
    'jsonschema.validate': { effect: { does: 'cpu', blocking: true, weight: 'minor', holdsGil: true } },
    'fastjsonschema.compile': {
      effect: { does: 'cpu', blocking: true, weight: 'major', holdsGil: true },
      creates: 'pattern',
    },
  },
  types: {
    'jsonschema.Draft7Validator': {
      aliases: [
        'jsonschema.Draft202012Validator',
        'jsonschema.Draft4Validator',
        'jsonschema.Draft6Validator',
        'jsonschema.Draft201909Validator',
      ],
      methods: {
        'validate|iter_errors|is_valid': { effect: { does: 'cpu', blocking: true, weight: 'minor', holdsGil: true } },
      },
    },
  },
});
