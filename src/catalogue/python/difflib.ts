import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'difflib',
  name: 'difflib',
  language: 'python',
  family: 'stdlib',
  packages: [],
  modules: ['difflib'],
  asyncTwin: 'It holds the GIL: use a process pool (`anyio.to_process.run_sync`) or a job queue.',
  sources: ['https://docs.python.org/3/library/difflib.html'],
  checked: '2026-11-24',
  functions: {
    'difflib.unified_diff|ndiff|get_close_matches|context_diff|HtmlDiff': {
      effect: { does: 'cpu', blocking: true, weight: 'major', holdsGil: true },
    },
  },
  types: {
    'difflib.SequenceMatcher': {
      methods: {
        'ratio|get_matching_blocks|get_opcodes|quick_ratio': {
          effect: { does: 'cpu', blocking: true, weight: 'minor', holdsGil: true },
        },
      },
    },
  },
});
