import { defineLibrary } from '../schema.ts';

const query = { effect: { does: 'db', blocking: false } } as const;
const finders =
  'find|findBy|findAndCount|findAndCountBy|findOne|findOneBy|findOneOrFail|findOneByOrFail|save|insert|update|upsert|remove|softRemove|recover|delete|softDelete|restore|count|countBy|exists|existsBy|sum|average|minimum|maximum|increment|decrement|clear|query|updateAll|deleteAll';

export default defineLibrary({
  id: 'typeorm',
  name: 'TypeORM',
  language: 'javascript',
  family: 'orm',
  packages: ['typeorm', '@nestjs/typeorm'],
  modules: ['typeorm', '@nestjs/typeorm'],
  sources: [
    'https://typeorm.io/docs/data-source/data-source',
    'https://www.npmjs.com/package/typeorm',
    'https://www.npmjs.com/package/@nestjs/typeorm',
  ],
  checked: '2026-11-24',
  functions: {
    'typeorm.createConnection|createConnections': {
      ...query,
      returns: 'typeorm.DataSource',
      creates: 'engine',
      versions: '<1',
    },
    'typeorm.getConnection': { returns: 'typeorm.DataSource', versions: '<1' },
    'typeorm.getRepository|getTreeRepository|getMongoRepository|getCustomRepository': {
      returns: 'typeorm.Repository',
      versions: '<1',
    },
    'typeorm.getManager': { returns: 'typeorm.EntityManager', versions: '<1' },
  },
  types: {
    'typeorm.DataSource': {
      aliases: ['typeorm.Connection'],
      construct: { creates: 'engine' },
      methods: {
        'initialize|destroy|synchronize|dropDatabase|runMigrations|undoLastMigration|query|showMigrations': query,
        'getRepository|getTreeRepository|getMongoRepository': { returns: 'typeorm.Repository' },
        createQueryBuilder: { returns: 'typeorm.SelectQueryBuilder' },
        createQueryRunner: { returns: 'typeorm.QueryRunner' },
        createEntityManager: { returns: 'typeorm.EntityManager' },
        transaction: { ...query, invokes: { argument: 0, place: 'same', passes: ['typeorm.EntityManager'] } },
        'getMetadata|hasMetadata|setOptions': {},
      },
      attributes: { manager: 'typeorm.EntityManager' },
    },
    'typeorm.EntityManager': {
      aliases: ['typeorm.MongoEntityManager'],
      methods: {
        [finders]: query,
        'getRepository|getTreeRepository|getMongoRepository|withRepository': { returns: 'typeorm.Repository' },
        createQueryBuilder: { returns: 'typeorm.SelectQueryBuilder' },
        transaction: { ...query, invokes: { argument: 0, place: 'same', passes: ['typeorm.EntityManager'] } },
        'create|merge|hasId|getId|release': {},
        preload: query,
      },
      attributes: { connection: 'typeorm.DataSource', dataSource: 'typeorm.DataSource' },
    },
    'typeorm.Repository': {
      aliases: ['typeorm.MongoRepository'],
      methods: {
        [finders]: query,
        preload: query,
        createQueryBuilder: { returns: 'typeorm.SelectQueryBuilder' },
        extend: { returns: 'self' },
        'create|merge|hasId|getId': {},
      },
      attributes: { manager: 'typeorm.EntityManager' },
    },
    'typeorm.TreeRepository': {
      bases: ['typeorm.Repository'],
      methods: {
        'findTrees|findRoots|findDescendants|findDescendantsTree|countDescendants|findAncestors|findAncestorsTree|countAncestors':
          query,
      },
    },
    // A class and its rows: the static methods and those of an instance.
    'typeorm.BaseEntity': {
      methods: {
        'find|findBy|findAndCount|findAndCountBy|findOne|findOneBy|findOneOrFail|findOneByOrFail|save|insert|update|upsert|remove|softRemove|recover|delete|count|countBy|clear|query|reload|preload|exists|existsBy|sum|average|minimum|maximum':
          query,
        createQueryBuilder: { returns: 'typeorm.SelectQueryBuilder' },
        getRepository: { returns: 'typeorm.Repository' },
        'create|merge|hasId|getId|useDataSource': {},
      },
    },
    'typeorm.SelectQueryBuilder': {
      aliases: [
        'typeorm.QueryBuilder',
        'typeorm.InsertQueryBuilder',
        'typeorm.UpdateQueryBuilder',
        'typeorm.DeleteQueryBuilder',
      ],
      methods: {
        'getOne|getOneOrFail|getMany|getRawOne|getRawMany|getRawAndEntities|getManyAndCount|getCount|getExists|stream|execute':
          query,
        'clone|getQuery|getSql|getQueryAndParameters': {},
        '*': { returns: 'self' },
      },
    },
    'typeorm.QueryRunner': {
      methods: {
        'connect|query|startTransaction|commitTransaction|rollbackTransaction|createTable|dropTable|addColumn|dropColumn|clearDatabase':
          query,
        'release|hasTable|hasColumn': {},
      },
      attributes: { manager: 'typeorm.EntityManager' },
    },
  },
});
