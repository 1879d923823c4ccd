import { GO_METHODS, verbs, type GoFramework } from '../goFramework.ts';

const jsonMethods = 'JSON|JSONPretty|JSONBlob|JSONP|XML|XMLPretty|Bind';

const contextType = {
  methods: {
    [jsonMethods]: { effect: { does: 'serialize' as const, blocking: true, weight: 'trivial' as const } },
    Render: { effect: { does: 'cpu' as const, blocking: true, weight: 'minor' as const } },
    'File|FileFS|Attachment|Inline|FormFile|MultipartForm': {
      effect: { does: 'fs' as const, blocking: true, weight: 'minor' as const },
    },
    Request: { returns: 'net/http.Request' },
  },
};

/** Echo 4 and 5. Sources: echo.go and group.go of 4.13 and 5.3, API_CHANGES_V5.md, read in November 2026. */
const echo: GoFramework = {
  id: 'echo',
  name: 'Echo',
  modules: ['github.com/labstack/echo/v5', 'github.com/labstack/echo/v4', 'github.com/labstack/echo'],
  constructors: { 'New|NewWithConfig': { kind: 'application', type: 'Echo' } },
  methods: {
    ...verbs(
      GO_METHODS.map((name) => name.toUpperCase()),
      'first',
    ),
    QUERY: { does: 'route', methods: ['QUERY'], handlers: 'first' },
    Any: { does: 'route', methods: ['ALL'], handlers: 'first' },
    'Add|Match': { does: 'route-by-method', handlers: 'first' },
    Group: { does: 'group' },
    'Use|Pre': { does: 'use', everywhere: true },
    'Static|StaticFS': { does: 'files', folder: true },
    'File|FileFS': { does: 'files' },
  },
  paths: 'as-written',
  serializer: 'encoding/json in c.JSON',
  library: {
    id: 'echo',
    name: 'Echo',
    language: 'go',
    family: 'framework',
    packages: ['github.com/labstack/echo/v5', 'github.com/labstack/echo/v4', 'github.com/labstack/echo'],
    modules: ['github.com/labstack/echo/v5', 'github.com/labstack/echo/v4', 'github.com/labstack/echo'],
    sources: ['https://pkg.go.dev/github.com/labstack/echo/v5', 'https://pkg.go.dev/github.com/labstack/echo/v4'],
    checked: '2026-11-24',
    types: {
      'github.com/labstack/echo/v5.Context': contextType,
      'github.com/labstack/echo/v4.Context': contextType,
      'github.com/labstack/echo.Context': contextType,
    },
  },
};

export default echo;
