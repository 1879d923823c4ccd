import { defineLibrary } from '../schema.ts';

const call = { effect: { does: 'http', blocking: false } } as const;

export default defineLibrary({
  id: 'graphql-clients',
  name: 'GraphQL clients',
  language: 'javascript',
  family: 'http',
  packages: ['graphql-request', '@apollo/client'],
  modules: ['graphql-request', '@apollo/client', '@apollo/client/core'],
  sources: ['https://www.npmjs.com/package/graphql-request', 'https://www.npmjs.com/package/@apollo/client'],
  checked: '2026-11-24',
  functions: { 'graphql-request.request|rawRequest|batchRequests': call },
  types: {
    // Holds no connection: it calls fetch.
    'graphql-request.GraphQLClient': {
      methods: { 'request|rawRequest|batchRequests': call, 'setHeader|setHeaders|setEndpoint': {} },
    },
    '@apollo/client.ApolloClient': {
      aliases: ['@apollo/client/core.ApolloClient'],
      construct: { creates: 'client' },
      methods: {
        'query|mutate|refetchQueries|reFetchObservableQueries|resetStore': call,
        'watchQuery|subscribe|readQuery|writeQuery|stop': {},
      },
    },
  },
});
