import { defineGoLibrary } from '../goLibrary.ts';

const call = { effect: { does: 'http', blocking: true } } as const;

export default defineGoLibrary({
  id: 'firebase',
  name: 'Firebase Admin',
  family: 'cloud',
  packages: ['firebase.google.com/go/v4'],
  contents: [
    {
      path: 'firebase.google.com/go/v4',
      name: 'firebase',
      functions: { NewApp: { returns: '.App', creates: 'client' } },
      types: {
        App: {
          methods: {
            Auth: { returns: 'firebase.google.com/go/v4/auth.Client' },
            Messaging: { returns: 'firebase.google.com/go/v4/messaging.Client' },
            'Firestore|Storage|Database': { creates: 'client' },
          },
        },
      },
    },
    {
      path: 'firebase.google.com/go/v4/auth',
      types: {
        Client: {
          methods: {
            // Checks the signature with keys that it keeps.
            VerifyIDToken: { effect: { does: 'cpu', blocking: true, weight: 'trivial' } },
            'VerifyIDTokenAndCheckRevoked|GetUser|GetUserByEmail|CreateUser|UpdateUser|DeleteUser|SetCustomUserClaims|SessionCookie|RevokeRefreshTokens':
              call,
            CustomToken: {},
          },
        },
      },
    },
    {
      path: 'firebase.google.com/go/v4/messaging',
      types: {
        Client: { methods: { 'Send|SendEach|SendEachForMulticast|SubscribeToTopic|UnsubscribeFromTopic': call } },
      },
    },
  ],
  checked: '2026-11-25',
});
