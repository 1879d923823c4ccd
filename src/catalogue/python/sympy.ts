import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'sympy',
  name: 'SymPy',
  language: 'python',
  family: 'data',
  packages: ['sympy'],
  modules: ['sympy'],
  asyncTwin: 'It holds the GIL: use a process pool (`anyio.to_process.run_sync`) or a job queue.',
  sources: ['https://docs.sympy.org/'],
  checked: '2026-11-24',
  functions: {
    'sympy.solve|simplify|integrate|diff|expand|factor|dsolve|solveset|nsolve|limit': {
      effect: { does: 'cpu', blocking: true, weight: 'major', holdsGil: true },
    },
  },
});
