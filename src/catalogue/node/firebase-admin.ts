import { defineLibrary } from '../schema.ts';

const call = { effect: { does: 'http', blocking: false } } as const;

export default defineLibrary({
  id: 'firebase-admin',
  name: 'Firebase Admin',
  language: 'javascript',
  family: 'cloud',
  packages: ['firebase-admin'],
  modules: [
    'firebase-admin',
    'firebase-admin/firestore',
    'firebase-admin/auth',
    'firebase-admin/app',
    'firebase-admin/messaging',
    'firebase-admin/storage',
    'firebase-admin/database',
  ],
  sources: ['https://firebase.google.com/docs/admin/setup', 'https://firebase.google.com/docs/reference/admin/node'],
  checked: '2026-11-24',
  functions: {
    'firebase-admin.initializeApp': { creates: 'client' },
    'firebase-admin/app.initializeApp': { creates: 'client' },
    'firebase-admin.firestore': { returns: '@google-cloud/firestore.Firestore' },
    'firebase-admin/firestore.getFirestore': { returns: '@google-cloud/firestore.Firestore' },
    'firebase-admin.auth': { returns: 'firebase-admin/auth.Auth' },
    'firebase-admin/auth.getAuth': { returns: 'firebase-admin/auth.Auth' },
    'firebase-admin.messaging': { returns: 'firebase-admin/messaging.Messaging' },
    'firebase-admin/messaging.getMessaging': { returns: 'firebase-admin/messaging.Messaging' },
    'firebase-admin.database': { returns: 'firebase-admin/database.Database' },
    'firebase-admin/database.getDatabase': { returns: 'firebase-admin/database.Database' },
  },
  types: {
    'firebase-admin/auth.Auth': {
      methods: {
        // The token is checked here; Google's keys are fetched now and then.
        verifyIdToken: {},
        'createUser|getUser|getUserByEmail|getUserByPhoneNumber|getUsers|listUsers|updateUser|deleteUser|deleteUsers|setCustomUserClaims|revokeRefreshTokens|createSessionCookie|verifySessionCookie|generatePasswordResetLink|generateEmailVerificationLink|generateSignInWithEmailLink|importUsers|createCustomToken':
          call,
      },
    },
    'firebase-admin/messaging.Messaging': {
      methods: { 'send|sendEach|sendEachForMulticast|subscribeToTopic|unsubscribeFromTopic': call },
    },
    'firebase-admin/database.Database': { methods: { ref: { returns: 'firebase-admin/database.Reference' } } },
    'firebase-admin/database.Reference': {
      methods: {
        'get|once|set|update|remove|push|transaction': call,
        'child|orderByChild|orderByKey|orderByValue|equalTo|limitToFirst|limitToLast|startAt|endAt': {
          returns: 'self',
        },
        'on|off': {},
      },
    },
  },
});
