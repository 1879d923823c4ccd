import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'google-cloud-firestore',
  name: 'Firestore',
  language: 'python',
  family: 'cloud',
  packages: ['google-cloud-firestore', 'firebase-admin'],
  modules: ['google.cloud.firestore', 'firebase_admin.firestore'],
  asyncTwin: 'Use `firestore.AsyncClient`.',
  sources: ['https://cloud.google.com/python/docs/reference/firestore/latest'],
  checked: '2026-11-24',
  functions: { 'firebase_admin.firestore.client': { returns: 'google.cloud.firestore.Client' } },
  types: {
    'google.cloud.firestore.Client': {
      aliases: ['google.cloud.firestore_v1.Client'],
      construct: { creates: 'client' },
      methods: {
        'collection|document|collection_group': { returns: 'google.cloud.firestore.Reference' },
        get_all: { effect: { does: 'db', blocking: true, weight: 'major' } },
      },
    },
    'google.cloud.firestore.Reference': {
      methods: {
        'collection|document|where|order_by|limit|select': { returns: 'self' },
        'get|set|add|update|delete|stream|create': { effect: { does: 'db', blocking: true, weight: 'major' } },
      },
    },
    'google.cloud.firestore.AsyncClient': { construct: { creates: 'client' } },
  },
});
