import { inputType, inputs, routeMethods, type NodeFramework } from '../nodeFramework.ts';

/** Koa with @koa/router. Sources: koajs.com, github.com/koajs/router API reference, read in November 2026. */
const koa: NodeFramework = {
  id: 'koa',
  name: 'Koa',
  package: 'koa',
  words: ["'koa'", '"koa"', 'koa/router', 'koa-router'],
  constructors: {
    koa: { kind: 'application' },
    '@koa/router': { kind: 'router', prefixOption: 'prefix' },
    '@koa/router.Router': { kind: 'router', prefixOption: 'prefix' },
    'koa-router': { kind: 'router', prefixOption: 'prefix' },
  },
  methods: {
    ...routeMethods(['get', 'post', 'put', 'patch', 'delete', 'options', 'head', 'link', 'unlink']),
    del: { does: 'route', methods: ['DELETE'] },
    all: { does: 'route', methods: ['ALL'] },
    use: { does: 'use' },
    param: { does: 'param' },
    prefix: { does: 'prefix' },
    'routes|middleware|allowedMethods|callback': { does: 'itself' },
  },
  serializer: 'JSON.stringify of ctx.body',
  handlerArguments: ['koa.Context', 'koa.Next'],
  library: {
    id: 'koa',
    name: 'Koa',
    language: 'javascript',
    family: 'framework',
    packages: ['koa'],
    modules: ['koa'],
    sources: ['https://koajs.com/', 'https://github.com/koajs/router'],
    checked: '2026-11-24',
    types: {
      'koa.Context': {
        attributes: { request: 'koa.Request', ...inputs('koa.Input', ['query', 'params', 'headers']) },
        methods: { render: { effect: { does: 'cpu', blocking: true, weight: 'minor' } } },
      },
      'koa.Request': { attributes: inputs('koa.Input', ['body', 'query', 'headers']) },
      'koa.Input': inputType('koa.Input'),
    },
  },
};

export default koa;
