import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'polars',
  name: 'Polars',
  language: 'python',
  family: 'data',
  packages: ['polars'],
  modules: ['polars'],
  asyncTwin: 'It releases the GIL: use `collect_async()`, or run it with `run_in_threadpool`.',
  sources: ['https://docs.pola.rs/api/python/stable/reference/'],
  checked: '2026-11-24',
  functions: {
    'polars.read_csv|read_parquet|read_json|read_ndjson|read_excel|read_ipc|read_delta': {
      effect: { does: 'cpu', blocking: true, weight: 'major' },
      returns: 'polars.DataFrame',
    },
    'polars.read_database|read_database_uri': {
      effect: { does: 'db', blocking: true, weight: 'severe' },
      returns: 'polars.DataFrame',
    },
    'polars.scan_csv|scan_parquet|scan_ndjson|scan_ipc': { returns: 'polars.LazyFrame' },
    'polars.concat': { effect: { does: 'cpu', blocking: true, weight: 'minor' }, returns: 'polars.DataFrame' },
    'polars.from_pandas|from_dicts|from_dict|from_arrow': {
      effect: { does: 'cpu', blocking: true, weight: 'minor' },
      returns: 'polars.DataFrame',
    },
  },
  types: {
    'polars.DataFrame': {
      construct: { effect: { does: 'cpu', blocking: true, weight: 'minor' } },
      methods: {
        'join|group_by|sort|pivot|unpivot|filter|with_columns|select|unique|explode|melt': {
          effect: { does: 'cpu', blocking: true, weight: 'minor' },
          returns: 'self',
        },
        'write_csv|write_parquet|write_excel|write_json|write_ndjson|to_dicts|to_pandas|iter_rows|rows|write_database|map_rows':
          { effect: { does: 'cpu', blocking: true, weight: 'major' } },
        agg: { returns: 'self' },
        lazy: { returns: 'polars.LazyFrame' },
      },
    },
    'polars.LazyFrame': {
      methods: {
        'collect|sink_csv|sink_parquet|fetch|describe': {
          effect: { does: 'cpu', blocking: true, weight: 'major' },
          returns: 'polars.DataFrame',
        },
        collect_async: { effect: { does: 'cpu', blocking: false }, returns: 'polars.DataFrame' },
        'filter|select|with_columns|group_by|agg|sort|join|limit|head|unique': { returns: 'self' },
      },
    },
  },
});
