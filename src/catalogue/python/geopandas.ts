import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'geopandas',
  name: 'GeoPandas',
  language: 'python',
  family: 'data',
  packages: ['geopandas'],
  modules: ['geopandas'],
  asyncTwin: 'Run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://geopandas.org/en/stable/docs/reference.html'],
  checked: '2026-11-24',
  functions: {
    'geopandas.read_file|read_parquet|read_postgis|sjoin|overlay|clip': {
      effect: { does: 'cpu', blocking: true, weight: 'major' },
      returns: 'geopandas.GeoDataFrame',
    },
  },
  types: {
    'geopandas.GeoDataFrame': {
      bases: ['pandas.DataFrame'],
      methods: {
        'to_file|to_crs|dissolve|overlay|sjoin|to_postgis': {
          effect: { does: 'cpu', blocking: true, weight: 'major' },
        },
      },
    },
  },
});
