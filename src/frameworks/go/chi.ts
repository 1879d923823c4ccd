import { GO_METHODS, verbs, type GoFramework } from '../goFramework.ts';

/** chi 5, 4 and before. Source: chi.go and mux.go of 5.3, read in November 2026. */
const chi: GoFramework = {
  id: 'chi',
  name: 'chi',
  modules: ['github.com/go-chi/chi/v5', 'github.com/go-chi/chi/v4', 'github.com/go-chi/chi', 'github.com/pressly/chi'],
  constructors: { 'NewRouter|NewMux': { kind: 'application', type: 'Mux' } },
  methods: {
    ...verbs([...GO_METHODS, 'Query'], 'last'),
    'Handle|HandleFunc': { does: 'pattern', handlers: 'last' },
    'Method|MethodFunc': { does: 'route-by-method', handlers: 'last' },
    'Group|Route|With': { does: 'group' },
    Mount: { does: 'mount' },
    Use: { does: 'use' },
  },
  paths: 'nested',
  serializer: 'encoding/json',
  library: {
    id: 'chi',
    name: 'chi',
    language: 'go',
    family: 'framework',
    packages: ['github.com/go-chi/chi/v5', 'github.com/go-chi/chi/v4', 'github.com/go-chi/chi'],
    modules: ['github.com/go-chi/chi/v5', 'github.com/go-chi/chi/v4', 'github.com/go-chi/chi'],
    sources: ['https://pkg.go.dev/github.com/go-chi/chi/v5'],
    checked: '2026-11-24',
    types: {},
  },
};

export default chi;
