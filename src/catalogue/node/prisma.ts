import { defineLibrary } from '../schema.ts';

const query = { effect: { does: 'db', blocking: false } } as const;

export default defineLibrary({
  id: 'prisma',
  name: 'Prisma',
  language: 'javascript',
  family: 'orm',
  packages: ['@prisma/client', 'prisma'],
  modules: ['@prisma/client', '@prisma/client/edge', '@prisma/adapter-pg'],
  sources: [
    'https://www.prisma.io/docs/orm/prisma-client/setup-and-configuration/databases-connections/connection-pool',
    'https://www.npmjs.com/package/@prisma/client',
    'https://www.npmjs.com/package/prisma',
  ],
  checked: '2026-11-24',
  types: {
    '@prisma/client.PrismaClient': {
      aliases: ['@prisma/client/edge.PrismaClient', '@prisma/client.Prisma.TransactionClient'],
      construct: { creates: 'engine' },
      // The client has one attribute for each model of the schema.
      attributes: { '*': '@prisma/client.Delegate' },
      methods: {
        '$queryRaw|$queryRawUnsafe|$queryRawTyped|$executeRaw|$executeRawUnsafe|$runCommandRaw': query,
        $transaction: { ...query, invokes: { argument: 0, place: 'same', passes: ['@prisma/client.PrismaClient'] } },
        '$connect|$disconnect': query,
        $extends: { returns: 'self' },
        '$on|$use': {},
      },
    },
    '@prisma/client.Delegate': {
      methods: {
        'findUnique|findUniqueOrThrow|findFirst|findFirstOrThrow|findMany|create|createMany|createManyAndReturn|update|updateMany|updateManyAndReturn|upsert|delete|deleteMany|aggregate|groupBy|count|findRaw|aggregateRaw':
          query,
      },
    },
    '@prisma/adapter-pg.PrismaPg': { construct: { creates: 'pool' } },
  },
});
