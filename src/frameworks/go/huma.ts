import { GO_METHODS, type GoFramework, type GoFunction } from '../goFramework.ts';

const MODULE = 'github.com/danielgtaylor/huma/v2';

const functions: Record<string, GoFunction> = Object.fromEntries(
  GO_METHODS.map((name): [string, GoFunction] => [
    name,
    { does: 'route', methods: [name.toUpperCase()], handlers: 'first', on: 'argument' },
  ]),
);

/** huma 2: operations that stand on another router. Sources: huma.go, group.go and the adapters of 2.x, read in November 2026. */
const huma: GoFramework = {
  id: 'huma',
  name: 'huma',
  modules: [MODULE],
  constructors: {
    NewGroup: { kind: 'router', type: 'Group', within: 0, prefix: 1 },
    ...Object.fromEntries(
      [
        'humachi',
        'humago',
        'humagin',
        'humaecho',
        'humafiber',
        'humamux',
        'humahttprouter',
        'humabunrouter',
        'humaflow',
      ].flatMap((adapter) => [
        [`${MODULE}/adapters/${adapter}.New`, { kind: 'router' as const, type: 'API', within: 0 }],
        [`${MODULE}/adapters/${adapter}.NewWithGroup`, { kind: 'router' as const, type: 'API', within: 1 }],
      ]),
    ),
  },
  methods: { UseMiddleware: { does: 'use' }, 'UseModifier|UseSimpleModifier|UseTransformer': { does: 'itself' } },
  functions: { ...functions, Register: { does: 'operation', on: 'argument' } },
  records: ['Operation'],
  paths: 'nested',
  serializer: 'encoding/json',
  library: {
    id: 'huma',
    name: 'huma',
    language: 'go',
    family: 'framework',
    packages: [MODULE],
    modules: [MODULE],
    sources: ['https://huma.rocks/', 'https://pkg.go.dev/github.com/danielgtaylor/huma/v2'],
    checked: '2026-11-24',
    types: {},
  },
};

export default huma;
