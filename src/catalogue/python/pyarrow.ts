import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'pyarrow',
  name: 'Apache Arrow',
  language: 'python',
  family: 'data',
  packages: ['pyarrow'],
  modules: ['pyarrow'],
  asyncTwin: 'It releases the GIL: run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://arrow.apache.org/docs/python/index.html'],
  checked: '2026-11-24',
  functions: {
    'pyarrow.parquet.read_table|write_table|read_pandas': { effect: { does: 'cpu', blocking: true, weight: 'major' } },
    'pyarrow.csv.read_csv|write_csv': { effect: { does: 'cpu', blocking: true, weight: 'major' } },
    'pyarrow.feather.read_feather|write_feather': { effect: { does: 'cpu', blocking: true, weight: 'major' } },
    'pyarrow.Table.from_pandas|from_pylist|from_pydict': {
      effect: { does: 'cpu', blocking: true, weight: 'minor' },
      returns: 'pyarrow.Table',
    },
  },
  types: {
    'pyarrow.Table': {
      methods: {
        'to_pandas|to_pylist|to_pydict': { effect: { does: 'cpu', blocking: true, weight: 'major' } },
        'sort_by|filter|join|group_by': { effect: { does: 'cpu', blocking: true, weight: 'minor' }, returns: 'self' },
      },
    },
  },
});
