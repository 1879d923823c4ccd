import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'ortools',
  name: 'OR-Tools',
  language: 'python',
  family: 'ml',
  packages: ['ortools', 'pulp', 'cvxpy'],
  modules: ['ortools', 'pulp', 'cvxpy'],
  asyncTwin: 'It releases the GIL: run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://developers.google.com/optimization/reference/python/index_python'],
  checked: '2026-11-24',
  types: {
    'ortools.sat.python.cp_model.CpSolver': {
      methods: { 'solve|Solve|SearchForAllSolutions': { effect: { does: 'cpu', blocking: true, weight: 'severe' } } },
    },
    'pulp.LpProblem': { methods: { solve: { effect: { does: 'process', blocking: true, weight: 'severe' } } } },
    'cvxpy.Problem': { methods: { solve: { effect: { does: 'cpu', blocking: true, weight: 'severe' } } } },
  },
});
