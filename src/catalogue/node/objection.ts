import { defineLibrary } from '../schema.ts';

const query = { effect: { does: 'db', blocking: false } } as const;
const started = { ...query, returns: 'objection.QueryBuilder' } as const;

export default defineLibrary({
  id: 'objection',
  name: 'Objection.js',
  language: 'javascript',
  family: 'orm',
  packages: ['objection'],
  modules: ['objection'],
  sources: ['https://vincit.github.io/objection.js/guide/query-examples.html'],
  checked: '2026-11-24',
  types: {
    'objection.Model': {
      methods: {
        // A query is sent once, when its chain is awaited; what starts the chain stands for that.
        'query|relatedQuery|$query|$relatedQuery': started,
        'fetchGraph|$fetchGraph': query,
        transaction: { ...query, invokes: { argument: 0, place: 'same', passes: ['objection.Transaction'] } },
        startTransaction: { ...query, returns: 'objection.Transaction' },
        'knex|bindKnex|fromJson|$toJson|$set|$setJson|$beforeInsert|$beforeUpdate|raw|ref': {},
      },
    },
    'objection.QueryBuilder': { methods: { 'toKnexQuery|isFind': {}, '*': { returns: 'self' } } },
    'objection.Transaction': { bases: ['knex.Knex'], methods: { 'commit|rollback': query } },
  },
});
