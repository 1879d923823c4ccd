import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'dask',
  name: 'Dask',
  language: 'python',
  family: 'data',
  packages: ['dask'],
  modules: ['dask'],
  asyncTwin: 'It holds the GIL: use a process pool (`anyio.to_process.run_sync`) or a job queue.',
  sources: ['https://docs.dask.org/en/stable/'],
  checked: '2026-11-24',
  functions: {
    'dask.compute': { effect: { does: 'cpu', blocking: true, weight: 'severe' } },
    'dask.dataframe.read_csv|read_parquet': { returns: 'dask.DataFrame' },
  },
  types: {
    'dask.DataFrame': {
      methods: {
        'compute|persist|head|to_csv|to_parquet': { effect: { does: 'cpu', blocking: true, weight: 'severe' } },
        '*': { returns: 'self' },
      },
    },
  },
});
