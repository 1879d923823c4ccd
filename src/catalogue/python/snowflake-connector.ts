import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'snowflake-connector',
  name: 'Snowflake connector',
  language: 'python',
  family: 'database',
  packages: ['snowflake-connector-python'],
  modules: ['snowflake.connector'],
  asyncTwin: 'Run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://docs.snowflake.com/en/developer-guide/python-connector/python-connector'],
  checked: '2026-11-24',
  functions: {
    'snowflake.connector.connect': {
      effect: { does: 'db', blocking: true, weight: 'severe' },
      returns: 'snowflake.connector.SnowflakeConnection',
      creates: 'connection',
    },
  },
  types: {
    'snowflake.connector.SnowflakeConnection': {
      methods: {
        cursor: { returns: 'snowflake.connector.cursor.SnowflakeCursor' },
        'execute_string|commit': { effect: { does: 'db', blocking: true, weight: 'severe' } },
      },
      enter: { returns: 'self' },
    },
    'snowflake.connector.cursor.SnowflakeCursor': {
      methods: {
        'execute|executemany|fetchall|fetchone|fetch_pandas_all': {
          effect: { does: 'db', blocking: true, weight: 'severe' },
        },
      },
    },
  },
});
