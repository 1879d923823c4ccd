import type { GoFramework } from '../goFramework.ts';

/** go-pkgz/routegroup 1.x, groups over a ServeMux. Source: group.go of 1.6, read in November 2026. */
const routegroup: GoFramework = {
  id: 'routegroup',
  name: 'routegroup',
  modules: ['github.com/go-pkgz/routegroup'],
  constructors: {
    New: { kind: 'router', type: 'Bundle', within: 0 },
    Mount: { kind: 'router', type: 'Bundle', within: 0, prefix: 1 },
  },
  methods: {
    'Handle|HandleFunc': { does: 'pattern', handlers: 'last' },
    'Group|Route|With|Mount': { does: 'group' },
    Use: { does: 'use' },
    HandleFiles: { does: 'files', folder: true },
    NotFoundHandler: { does: 'itself' },
  },
  paths: 'as-written',
  serializer: 'encoding/json',
  library: {
    id: 'routegroup',
    name: 'routegroup',
    language: 'go',
    family: 'framework',
    packages: ['github.com/go-pkgz/routegroup'],
    modules: ['github.com/go-pkgz/routegroup'],
    sources: ['https://pkg.go.dev/github.com/go-pkgz/routegroup'],
    checked: '2026-11-24',
    types: {},
  },
};

export default routegroup;
