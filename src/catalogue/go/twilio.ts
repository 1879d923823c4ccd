import { defineGoLibrary } from '../goLibrary.ts';

const call = { effect: { does: 'http', blocking: true } } as const;

export default defineGoLibrary({
  id: 'twilio',
  name: 'Twilio',
  family: 'messaging',
  packages: ['github.com/twilio/twilio-go'],
  contents: [
    {
      path: 'github.com/twilio/twilio-go',
      name: 'twilio',
      functions: { 'NewRestClient|NewRestClientWithParams': { returns: '.RestClient', creates: 'client' } },
      types: {
        RestClient: {
          attributes: {
            Api: 'github.com/twilio/twilio-go/rest/api/v2010.ApiService',
            VerifyV2: 'github.com/twilio/twilio-go/rest/verify/v2.ApiService',
          },
        },
      },
    },
    {
      path: 'github.com/twilio/twilio-go/rest/api/v2010',
      name: 'openapi',
      types: { ApiService: { methods: { 'CreateMessage|FetchMessage|ListMessage|CreateCall|FetchCall': call } } },
    },
    {
      path: 'github.com/twilio/twilio-go/rest/verify/v2',
      name: 'openapi',
      types: { ApiService: { methods: { 'CreateVerification|CreateVerificationCheck': call } } },
    },
  ],
  checked: '2026-11-25',
});
