import { defineGoLibrary } from '../goLibrary.ts';

const query = { effect: { does: 'db', blocking: true } } as const;

export default defineGoLibrary({
  id: 'influxdb',
  name: 'InfluxDB client',
  family: 'database',
  packages: ['github.com/influxdata/influxdb-client-go/v2'],
  contents: [
    {
      path: 'github.com/influxdata/influxdb-client-go/v2',
      name: 'influxdb2',
      functions: {
        'NewClient|NewClientWithOptions': { returns: '.Client', creates: 'client' },
        'NewPoint|NewPointWithMeasurement|DefaultOptions': {},
      },
      types: {
        Client: {
          methods: {
            QueryAPI: { returns: 'github.com/influxdata/influxdb-client-go/v2/api.QueryAPI' },
            WriteAPI: { returns: 'github.com/influxdata/influxdb-client-go/v2/api.WriteAPI' },
            WriteAPIBlocking: { returns: 'github.com/influxdata/influxdb-client-go/v2/api.WriteAPIBlocking' },
            'Health|Ping|Ready': query,
            Close: {},
          },
        },
      },
    },
    {
      path: 'github.com/influxdata/influxdb-client-go/v2/api',
      types: {
        QueryAPI: { methods: { 'Query|QueryRaw|QueryWithParams|QueryRawWithParams': query } },
        WriteAPIBlocking: { methods: { 'WritePoint|WriteRecord|Flush': query } },
        // Sends in the background.
        WriteAPI: { methods: { 'WritePoint|WriteRecord|Errors': {}, Flush: query } },
      },
    },
  ],
  checked: '2026-11-25',
});
