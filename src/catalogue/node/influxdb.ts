import { defineLibrary } from '../schema.ts';

const query = { effect: { does: 'db', blocking: false } } as const;

export default defineLibrary({
  id: 'influxdb',
  name: 'InfluxDB',
  language: 'javascript',
  family: 'database',
  packages: ['@influxdata/influxdb-client', 'influx'],
  modules: ['@influxdata/influxdb-client', 'influx'],
  sources: ['https://www.npmjs.com/package/@influxdata/influxdb-client', 'https://www.npmjs.com/package/influx'],
  checked: '2026-11-24',
  types: {
    '@influxdata/influxdb-client.InfluxDB': {
      construct: { creates: 'client' },
      methods: {
        getQueryApi: { returns: '@influxdata/influxdb-client.QueryApi' },
        getWriteApi: { returns: '@influxdata/influxdb-client.WriteApi' },
      },
    },
    '@influxdata/influxdb-client.QueryApi': {
      methods: { 'collectRows|queryRows|queryRaw|collectLines|queryLines|iterateRows': query },
    },
    // Points are gathered and sent in batches.
    '@influxdata/influxdb-client.WriteApi': {
      methods: { 'flush|close': query, 'writePoint|writePoints|writeRecord|useDefaultTags': {} },
    },
    'influx.InfluxDB': {
      construct: { creates: 'client' },
      methods: { 'query|queryRaw|writePoints|writeMeasurement|ping|getDatabaseNames|createDatabase': query },
    },
  },
});
