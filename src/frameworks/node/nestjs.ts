import type { NodeFramework } from '../nodeFramework.ts';

/** NestJS. Sources: docs.nestjs.com/controllers, /techniques/versioning, /faq/global-prefix, read in November 2026. */
const nestjs: NodeFramework = {
  id: 'nestjs',
  name: 'NestJS',
  package: '@nestjs/core',
  words: ['@nestjs/common', '@nestjs/core'],
  constructors: {
    '@nestjs/core.NestFactory.create': { kind: 'application' },
  },
  methods: {
    setGlobalPrefix: { does: 'global-prefix' },
    enableVersioning: { does: 'versioning' },
    use: { does: 'use' },
    'get|resolve': { does: 'provide' },
  },
  serializer: 'JSON.stringify in the adapter',
  handlerArguments: [],
  library: {
    id: 'nestjs',
    name: 'NestJS',
    language: 'javascript',
    family: 'framework',
    packages: ['@nestjs/core', '@nestjs/common'],
    modules: ['@nestjs/core', '@nestjs/common'],
    sources: ['https://docs.nestjs.com/controllers', 'https://docs.nestjs.com/techniques/versioning'],
    checked: '2026-11-24',
    types: {},
  },
};

export default nestjs;
