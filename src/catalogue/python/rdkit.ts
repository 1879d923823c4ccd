import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'rdkit',
  name: 'RDKit',
  language: 'python',
  family: 'data',
  packages: ['rdkit'],
  modules: ['rdkit'],
  asyncTwin: 'Run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://www.rdkit.org/docs/'],
  checked: '2026-11-24',
  functions: {
    'rdkit.Chem.AllChem.EmbedMolecule|EmbedMultipleConfs|MMFFOptimizeMolecule|UFFOptimizeMolecule': {
      effect: { does: 'cpu', blocking: true, weight: 'severe' },
    },
    'rdkit.Chem.Draw.*': { effect: { does: 'cpu', blocking: true, weight: 'major' } },
  },
});
