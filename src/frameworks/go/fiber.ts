import { GO_METHODS, verbs, type GoFramework } from '../goFramework.ts';

const contextType = {
  methods: {
    'JSON|JSONP|XML|BodyParser|CBOR|MsgPack': {
      effect: { does: 'serialize' as const, blocking: true, weight: 'trivial' as const },
    },
    Render: { effect: { does: 'cpu' as const, blocking: true, weight: 'minor' as const } },
    'SendFile|Download|SaveFile|SaveFileToStorage': {
      effect: { does: 'fs' as const, blocking: true, weight: 'minor' as const },
    },
    'Status|Type|Attachment|Vary': { returns: 'self' },
  },
};

/** Fiber 2 and 3. Sources: app.go, group.go and router.go of 2.52 and 3.5, docs/whats_new.md, read in November 2026. */
const fiber: GoFramework = {
  id: 'fiber',
  name: 'Fiber',
  modules: ['github.com/gofiber/fiber/v3', 'github.com/gofiber/fiber/v2', 'github.com/gofiber/fiber'],
  constructors: { 'New|NewWithCustomCtx': { kind: 'application', type: 'App' } },
  methods: {
    ...verbs([...GO_METHODS, 'Query'], 'last'),
    All: { does: 'route', methods: ['ALL'], handlers: 'last' },
    Add: { does: 'route-by-method', handlers: 'last' },
    'Group|Route|Domain': { does: 'group' },
    RouteChain: { does: 'describe', sets: ['path'] },
    Mount: { does: 'mount' },
    Use: { does: 'use' },
    Static: { does: 'files', folder: true },
    Name: { does: 'itself' },
  },
  paths: 'nested',
  serializer: 'encoding/json in c.JSON',
  library: {
    id: 'fiber',
    name: 'Fiber',
    language: 'go',
    family: 'framework',
    packages: ['github.com/gofiber/fiber/v3', 'github.com/gofiber/fiber/v2', 'github.com/gofiber/fiber'],
    modules: ['github.com/gofiber/fiber/v3', 'github.com/gofiber/fiber/v2', 'github.com/gofiber/fiber'],
    sources: ['https://docs.gofiber.io/', 'https://pkg.go.dev/github.com/gofiber/fiber/v3'],
    checked: '2026-11-24',
    types: {
      'github.com/gofiber/fiber/v3.Ctx': contextType,
      'github.com/gofiber/fiber/v2.Ctx': contextType,
    },
  },
};

export default fiber;
