import { inputType, routeMethods, type NodeFramework } from '../nodeFramework.ts';

/** Hono. Source: hono.dev/docs/api/routing and api/hono, read in November 2026. */
const hono: NodeFramework = {
  id: 'hono',
  name: 'Hono',
  package: 'hono',
  words: ["'hono'", '"hono"', "'hono/", '"hono/', '@hono/'],
  constructors: {
    'hono.Hono': { kind: 'application' },
    'hono/tiny.Hono': { kind: 'application' },
    'hono/quick.Hono': { kind: 'application' },
    '@hono/zod-openapi.OpenAPIHono': { kind: 'application' },
  },
  methods: {
    ...routeMethods(['get', 'post', 'put', 'patch', 'delete', 'options', 'query']),
    all: { does: 'route', methods: ['ALL'] },
    on: { does: 'route-by-method' },
    openapi: { does: 'route-object' },
    use: { does: 'use' },
    route: { does: 'include' },
    basePath: { does: 'base-path' },
  },
  serializer: 'JSON.stringify in c.json',
  handlerArguments: ['hono.Context', 'hono.Next'],
  library: {
    id: 'hono',
    name: 'Hono',
    language: 'javascript',
    family: 'framework',
    packages: ['hono'],
    modules: ['hono'],
    sources: ['https://hono.dev/docs/api/context'],
    checked: '2026-11-24',
    types: {
      'hono.Context': {
        attributes: { req: 'hono.HonoRequest' },
        methods: { json: { effect: { does: 'serialize', blocking: true, weight: 'trivial' } } },
      },
      'hono.HonoRequest': {
        methods: { 'json|text|query|queries|param|header|parseBody|valid': { returns: 'hono.Input' } },
      },
      'hono.Input': inputType('hono.Input'),
    },
  },
};

export default hono;
