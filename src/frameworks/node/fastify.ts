import { inputType, inputs, routeMethods, type NodeFramework } from '../nodeFramework.ts';

/** Fastify 4 and 5. Sources: fastify.dev/docs/latest/Reference/Routes, Plugins and Hooks, read in November 2026. */
const fastify: NodeFramework = {
  id: 'fastify',
  name: 'Fastify',
  package: 'fastify',
  words: ["'fastify'", '"fastify"', "'fastify-", '"fastify-', "'@fastify/", '"@fastify/'],
  constructors: {
    fastify: { kind: 'application' },
    'fastify.fastify': { kind: 'application' },
  },
  methods: {
    ...routeMethods(['get', 'post', 'put', 'patch', 'delete', 'options', 'head', 'trace', 'query', 'search']),
    all: { does: 'route', methods: ['ALL'] },
    route: { does: 'route-object' },
    register: { does: 'register' },
    addHook: { does: 'hook' },
    use: { does: 'use' },
    'decorate|decorateRequest|decorateReply': { does: 'decorate' },
    withTypeProvider: { does: 'itself' },
    after: { does: 'itself' },
  },
  plugins: {
    '@fastify/mongodb': { name: 'mongo', type: '@fastify/mongodb.Mongo' },
    'fastify-mongodb': { name: 'mongo', type: '@fastify/mongodb.Mongo' },
    '@fastify/postgres': { name: 'pg', type: '@fastify/postgres.Postgres' },
    'fastify-postgres': { name: 'pg', type: '@fastify/postgres.Postgres' },
    '@fastify/mysql': { name: 'mysql', type: 'mysql2/promise.Pool' },
    'fastify-mysql': { name: 'mysql', type: 'mysql2/promise.Pool' },
    '@fastify/redis': { name: 'redis', type: 'ioredis' },
    'fastify-redis': { name: 'redis', type: 'ioredis' },
    '@fastify/elasticsearch': { name: 'elastic', type: '@elastic/elasticsearch.Client' },
    'typeorm-fastify-plugin': { name: 'orm', type: 'typeorm.DataSource' },
  },
  serializer: 'fast-json-stringify where a route declares a response schema, else JSON.stringify',
  handlerArguments: ['fastify.FastifyRequest', 'fastify.FastifyReply'],
  library: {
    id: 'fastify',
    name: 'Fastify',
    language: 'javascript',
    family: 'framework',
    packages: ['fastify'],
    modules: ['fastify'],
    sources: ['https://fastify.dev/docs/latest/Reference/Routes/', 'https://fastify.dev/docs/latest/Reference/Reply/'],
    checked: '2026-11-24',
    types: {
      'fastify.FastifyRequest': {
        attributes: {
          server: 'fastify.FastifyInstance',
          ...inputs('fastify.Input', ['body', 'query', 'params', 'headers']),
        },
      },
      'fastify.Input': inputType('fastify.Input'),
      'fastify.FastifyInstance': {},
      'fastify.FastifyReply': {
        attributes: { server: 'fastify.FastifyInstance' },
        methods: {
          'code|status|header|headers|type|serializer': { returns: 'self' },
          send: { effect: { does: 'serialize', blocking: true, weight: 'trivial' }, returns: 'self' },
        },
      },
    },
  },
};

export default fastify;
