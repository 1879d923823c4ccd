import { defineLibrary } from '../schema.ts';

const query = { effect: { does: 'db', blocking: false } } as const;

export default defineLibrary({
  id: 'google-cloud-firestore',
  name: 'Cloud Firestore',
  language: 'javascript',
  family: 'database',
  packages: ['@google-cloud/firestore'],
  modules: ['@google-cloud/firestore'],
  sources: ['https://cloud.google.com/nodejs/docs/reference/firestore/latest'],
  checked: '2026-11-24',
  types: {
    '@google-cloud/firestore.Firestore': {
      construct: { creates: 'client' },
      methods: {
        collection: { returns: '@google-cloud/firestore.CollectionReference' },
        collectionGroup: { returns: '@google-cloud/firestore.Query' },
        doc: { returns: '@google-cloud/firestore.DocumentReference' },
        batch: { returns: '@google-cloud/firestore.WriteBatch' },
        'getAll|listCollections|recursiveDelete': query,
        runTransaction: {
          ...query,
          invokes: { argument: 0, place: 'same', passes: ['@google-cloud/firestore.Transaction'] },
        },
        'settings|terminate|bulkWriter': {},
      },
    },
    '@google-cloud/firestore.Query': {
      methods: {
        'get|stream': query,
        'where|orderBy|limit|limitToLast|offset|select|startAt|startAfter|endAt|endBefore|withConverter|count': {
          returns: 'self',
        },
        onSnapshot: {},
      },
    },
    '@google-cloud/firestore.CollectionReference': {
      bases: ['@google-cloud/firestore.Query'],
      methods: { 'add|listDocuments': query, doc: { returns: '@google-cloud/firestore.DocumentReference' } },
    },
    '@google-cloud/firestore.DocumentReference': {
      methods: {
        'get|set|update|delete|create|listCollections': query,
        collection: { returns: '@google-cloud/firestore.CollectionReference' },
        withConverter: { returns: 'self' },
        onSnapshot: {},
      },
    },
    '@google-cloud/firestore.WriteBatch': {
      methods: { commit: query, 'set|update|delete|create': { returns: 'self' } },
    },
    '@google-cloud/firestore.Transaction': {
      methods: { 'get|getAll': query, 'set|update|delete|create': { returns: 'self' } },
    },
  },
});
