import { defineLibrary } from '../schema.ts';

const work = { effect: { does: 'cpu', blocking: true, weight: 'major' }, returns: 'pandas.DataFrame' } as const;

export default defineLibrary({
  id: 'pandas',
  name: 'pandas',
  language: 'python',
  family: 'data',
  packages: ['pandas'],
  modules: ['pandas'],
  asyncTwin: 'Run the whole computation with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://pandas.pydata.org/docs/reference/index.html'],
  checked: '2026-11-24',
  functions: {
    'pandas.read_csv|read_excel|read_json|read_parquet|read_table|read_html|read_xml|read_pickle|read_feather|merge|concat|pivot_table|json_normalize|get_dummies':
      work,
    'pandas.read_sql|read_sql_query|read_sql_table': {
      ...work,
      effect: { does: 'db', blocking: true, weight: 'severe' },
    },
  },
  types: {
    'pandas.DataFrame': {
      aliases: ['pandas.core.frame.DataFrame'],
      methods: {
        'merge|join|groupby|apply|map|applymap|pivot_table|pivot|sort_values|to_csv|to_excel|to_parquet|to_json|to_dict|to_sql|iterrows|itertuples|resample|rolling|describe|corr|drop_duplicates|melt|explode|query|aggregate|agg|transform':
          work,
        'head|tail|copy|rename|reset_index|set_index|fillna|dropna|astype|drop|assign': { returns: 'self' },
      },
      item: 'pandas.DataFrame',
    },
  },
});
