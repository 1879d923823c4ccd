import { defineLibrary } from '../schema.ts';

const query = { effect: { does: 'db', blocking: false } } as const;
const row = { ...query, returns: 'sequelize.Model' } as const;
const rows = { ...query, returns: 'list[sequelize.Model]' } as const;

export default defineLibrary({
  id: 'sequelize',
  name: 'Sequelize',
  language: 'javascript',
  family: 'orm',
  packages: ['sequelize', 'sequelize-typescript', '@nestjs/sequelize'],
  modules: ['sequelize', 'sequelize-typescript'],
  sources: [
    'https://www.npmjs.com/package/sequelize',
    'https://www.npmjs.com/package/sequelize-typescript',
    'https://www.npmjs.com/package/@nestjs/sequelize',
  ],
  checked: '2026-11-24',
  types: {
    'sequelize.Sequelize': {
      aliases: ['sequelize', 'sequelize-typescript.Sequelize'],
      construct: { creates: 'engine' },
      attributes: { models: 'sequelize.Models' },
      methods: {
        'define|model': { returns: 'sequelize.Model' },
        'query|authenticate|sync|drop|truncate|close|createSchema|dropSchema': query,
        transaction: {
          ...query,
          returns: 'sequelize.Transaction',
          invokes: { argument: 0, place: 'same', passes: ['sequelize.Transaction'] },
        },
        Sequelize: { returns: 'sequelize.Sequelize', creates: 'engine' },
        'addModels|literal|fn|col|cast|where|escape|getDialect|isDefined|random|json|and|or|getQueryInterface': {},
      },
    },
    // The models that were defined, by their names.
    'sequelize.Models': { attributes: { '*': 'sequelize.Model' } },
    'sequelize.Transaction': {
      methods: { 'commit|rollback': query, afterCommit: {} },
    },
    // A class and its rows: the static methods and those of an instance.
    'sequelize.Model': {
      aliases: ['sequelize-typescript.Model'],
      call: { returns: 'sequelize.Model' },
      methods: {
        'findAll|bulkCreate': rows,
        'findOne|findByPk|create': row,
        // Two queries: the rows and their number.
        findAndCountAll: query,
        'findOrCreate|findOrBuild|findCreateFind|upsert|count|sum|min|max|aggregate|update|destroy|restore|truncate|increment|decrement|sync|drop|describe':
          query,
        'save|reload': query,
        'build|bulkBuild': { returns: 'sequelize.Model' },
        'scope|unscoped|schema': { returns: 'self' },
        'init|belongsTo|hasMany|hasOne|belongsToMany|addHook|addScope|toJSON|get|set|setDataValue|getDataValue|changed|validate|previous|equals|getTableName|getAttributes|removeAttribute|hasHook|isSoftDeleted|where':
          {},
      },
    },
  },
});
