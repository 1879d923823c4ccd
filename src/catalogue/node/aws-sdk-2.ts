import { defineLibrary } from '../schema.ts';

const call = { effect: { does: 'http', blocking: false } } as const;
const sent = { effect: { does: 'queue', blocking: false } } as const;
const query = { effect: { does: 'db', blocking: false } } as const;
const own = { 'makeRequest|waitFor|config': {} } as const;

export default defineLibrary({
  id: 'aws-sdk-2',
  name: 'AWS SDK for JavaScript v2',
  language: 'javascript',
  family: 'cloud',
  packages: ['aws-sdk'],
  modules: ['aws-sdk'],
  status: {
    state: 'dead',
    since: '2025-09-08',
    instead: 'the AWS SDK for JavaScript v3',
    why: 'AWS ended its support on 8 September 2025.',
  },
  sources: [
    'https://aws.amazon.com/blogs/developer/announcing-end-of-support-for-aws-sdk-for-javascript-v2/',
    'https://www.npmjs.com/package/aws-sdk',
  ],
  checked: '2026-11-24',
  types: {
    // Services share the agent of the module, so one for each request is a little work and no new connection.
    'aws-sdk.S3': {
      aliases: ['aws-sdk.SES', 'aws-sdk.Lambda', 'aws-sdk.SecretsManager', 'aws-sdk.CognitoIdentityServiceProvider'],
      methods: {
        'getSignedUrl|getSignedUrlPromise|createPresignedPost': {},
        ...own,
        '*': { ...call, returns: 'aws-sdk.Request' },
      },
    },
    'aws-sdk.SQS': { aliases: ['aws-sdk.SNS'], methods: { ...own, '*': { ...sent, returns: 'aws-sdk.Request' } } },
    'aws-sdk.DynamoDB': {
      methods: {
        DocumentClient: { returns: 'aws-sdk.DynamoDB.DocumentClient' },
        ...own,
        '*': { ...query, returns: 'aws-sdk.Request' },
      },
    },
    'aws-sdk.DynamoDB.DocumentClient': { methods: { createSet: {}, '*': { ...query, returns: 'aws-sdk.Request' } } },
    'aws-sdk.Request': { methods: { 'promise|send|on|createReadStream|abort': { returns: 'self' } } },
  },
});
