import { GO_METHODS, verbs, type GoFramework } from '../goFramework.ts';

/** julienschmidt/httprouter 1.3. Source: router.go, read in November 2026. */
const httprouter: GoFramework = {
  id: 'httprouter',
  name: 'httprouter',
  modules: ['github.com/julienschmidt/httprouter'],
  constructors: { New: { kind: 'application', type: 'Router' } },
  methods: {
    ...verbs(
      GO_METHODS.map((name) => name.toUpperCase()),
      'last',
    ),
    'Handle|Handler|HandlerFunc': { does: 'route-by-method', handlers: 'last' },
    ServeFiles: { does: 'files' },
  },
  paths: 'as-written',
  serializer: 'encoding/json',
  library: {
    id: 'httprouter',
    name: 'httprouter',
    language: 'go',
    family: 'framework',
    packages: ['github.com/julienschmidt/httprouter'],
    modules: ['github.com/julienschmidt/httprouter'],
    sources: ['https://pkg.go.dev/github.com/julienschmidt/httprouter'],
    checked: '2026-11-24',
    types: {},
  },
};

export default httprouter;
