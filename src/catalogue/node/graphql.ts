import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'graphql',
  name: 'GraphQL.js',
  language: 'javascript',
  family: 'serialization',
  packages: ['graphql'],
  modules: ['graphql'],
  sources: ['https://graphql.org/graphql-js/', 'https://www.npmjs.com/package/graphql'],
  checked: '2026-11-24',
  functions: {
    'graphql.buildSchema|buildASTSchema|buildClientSchema|extendSchema': { creates: 'model-class' },
    'graphql.parse|validate|execute|graphql|graphqlSync|printSchema': {},
  },
});
