import type { GoFramework } from '../goFramework.ts';

/** The standard library. Source: pkg.go.dev/net/http, go1.27, read in November 2026. */
const netHttp: GoFramework = {
  id: 'net-http',
  name: 'net/http',
  modules: ['net/http'],
  constructors: { NewServeMux: { kind: 'application', type: 'ServeMux' } },
  methods: {
    'HandleFunc|Handle': { does: 'pattern', handlers: 'last' },
  },
  functions: {
    'HandleFunc|Handle': { does: 'pattern', handlers: 'last', on: 'default' },
  },
  paths: 'as-written',
  serializer: 'encoding/json',
  library: {
    id: 'net-http-server',
    name: 'net/http',
    language: 'go',
    family: 'framework',
    packages: [],
    modules: ['net/http/server'],
    sources: ['https://pkg.go.dev/net/http'],
    checked: '2026-11-24',
    types: {},
  },
};

export default netHttp;
