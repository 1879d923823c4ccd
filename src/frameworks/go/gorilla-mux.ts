import type { GoFramework } from '../goFramework.ts';

/** gorilla/mux 1.8. Sources: mux.go and route.go, read in November 2026. */
const gorillaMux: GoFramework = {
  id: 'gorilla-mux',
  name: 'gorilla/mux',
  modules: ['github.com/gorilla/mux'],
  constructors: { NewRouter: { kind: 'application', type: 'Router' } },
  methods: {
    'HandleFunc|Handle': { does: 'describe', sets: ['path', 'handler'] },
    Path: { does: 'describe', sets: ['path'] },
    PathPrefix: { does: 'describe', sets: ['prefix'] },
    Methods: { does: 'describe', sets: ['methods'] },
    'Handler|HandlerFunc': { does: 'describe', sets: ['handler'] },
    'Host|Headers|HeadersRegexp|Queries|Schemes|MatcherFunc|Name|NewRoute|BuildVarsFunc': {
      does: 'describe',
      sets: ['nothing'],
    },
    Subrouter: { does: 'subrouter' },
    Use: { does: 'use', everywhere: true },
    'StrictSlash|SkipClean|UseEncodedPath|OmitRouteFromContext': { does: 'itself' },
  },
  paths: 'as-written',
  serializer: 'encoding/json',
  library: {
    id: 'gorilla-mux',
    name: 'gorilla/mux',
    language: 'go',
    family: 'framework',
    packages: ['github.com/gorilla/mux'],
    modules: ['github.com/gorilla/mux'],
    sources: ['https://pkg.go.dev/github.com/gorilla/mux'],
    checked: '2026-11-24',
    types: {},
  },
};

export default gorillaMux;
