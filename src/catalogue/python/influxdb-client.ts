import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'influxdb-client',
  name: 'InfluxDB client',
  language: 'python',
  family: 'database',
  packages: ['influxdb-client'],
  modules: ['influxdb_client'],
  asyncTwin: 'Use `InfluxDBClientAsync`.',
  sources: ['https://influxdb-client.readthedocs.io/'],
  checked: '2026-11-24',
  types: {
    'influxdb_client.InfluxDBClient': {
      construct: { creates: 'client' },
      methods: { 'query_api|write_api|delete_api': { returns: 'influxdb_client.Api' } },
    },
    'influxdb_client.Api': {
      methods: {
        'query|query_data_frame|query_stream|write|delete': { effect: { does: 'db', blocking: true, weight: 'major' } },
      },
    },
  },
});
