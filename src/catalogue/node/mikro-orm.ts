import { defineLibrary } from '../schema.ts';

const query = { effect: { does: 'db', blocking: false } } as const;
const finders =
  'find|findOne|findOneOrFail|findAll|findAndCount|findByCursor|count|insert|insertMany|upsert|upsertMany|nativeUpdate|nativeDelete|populate';

export default defineLibrary({
  id: 'mikro-orm',
  name: 'MikroORM',
  language: 'javascript',
  family: 'orm',
  packages: ['@mikro-orm/core', '@mikro-orm/postgresql', '@mikro-orm/nestjs'],
  modules: ['@mikro-orm/core', '@mikro-orm/postgresql'],
  sources: ['https://mikro-orm.io/docs/entity-manager', 'https://mikro-orm.io/docs/repositories'],
  checked: '2026-11-24',
  types: {
    '@mikro-orm/core.MikroORM': {
      aliases: ['@mikro-orm/postgresql.MikroORM'],
      construct: { creates: 'engine' },
      methods: {
        'init|initSync': { returns: '@mikro-orm/core.MikroORM', creates: 'engine' },
        'connect|close|reconnect': query,
      },
      attributes: { em: '@mikro-orm/core.EntityManager' },
    },
    '@mikro-orm/core.EntityManager': {
      aliases: ['@mikro-orm/postgresql.EntityManager', '@mikro-orm/postgresql.SqlEntityManager'],
      methods: {
        [finders]: query,
        'flush|persistAndFlush|removeAndFlush|begin|commit|rollback|refresh': query,
        transactional: { ...query, invokes: { argument: 0, place: 'same', passes: ['@mikro-orm/core.EntityManager'] } },
        fork: { returns: 'self' },
        getRepository: { returns: '@mikro-orm/core.EntityRepository' },
        'persist|remove': { returns: 'self' },
        'create|assign|merge|getReference|clear|map|getContext': {},
      },
    },
    '@mikro-orm/core.EntityRepository': {
      aliases: ['@mikro-orm/postgresql.EntityRepository', '@mikro-orm/postgresql.SqlEntityRepository'],
      methods: {
        [finders]: query,
        'create|assign|merge|getReference|map': {},
        getEntityManager: { returns: '@mikro-orm/core.EntityManager' },
      },
    },
  },
});
