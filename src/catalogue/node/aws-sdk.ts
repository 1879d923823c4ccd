import { defineLibrary } from '../schema.ts';

const call = { effect: { does: 'http', blocking: false } } as const;
const sent = { effect: { does: 'queue', blocking: false } } as const;
const query = { effect: { does: 'db', blocking: false } } as const;
const own = { 'destroy|config|middlewareStack': {} } as const;

// Each client keeps its sockets: make it once.
export default defineLibrary({
  id: 'aws-sdk',
  name: 'AWS SDK for JavaScript',
  language: 'javascript',
  family: 'cloud',
  packages: [
    '@aws-sdk/client-s3',
    '@aws-sdk/client-dynamodb',
    '@aws-sdk/lib-dynamodb',
    '@aws-sdk/client-sqs',
    '@aws-sdk/client-sns',
    '@aws-sdk/client-ses',
    '@aws-sdk/client-lambda',
    '@aws-sdk/client-secrets-manager',
  ],
  modules: [
    '@aws-sdk/client-s3',
    '@aws-sdk/client-dynamodb',
    '@aws-sdk/lib-dynamodb',
    '@aws-sdk/client-sqs',
    '@aws-sdk/client-sns',
    '@aws-sdk/client-ses',
    '@aws-sdk/client-lambda',
    '@aws-sdk/client-secrets-manager',
  ],
  sources: [
    'https://github.com/aws/aws-sdk-js-v3#readme',
    'https://www.npmjs.com/package/@aws-sdk/lib-dynamodb',
    'https://www.npmjs.com/package/@aws-sdk/client-s3',
    'https://www.npmjs.com/package/@aws-sdk/client-dynamodb',
    'https://www.npmjs.com/package/@aws-sdk/client-sqs',
  ],
  checked: '2026-11-24',
  types: {
    '@aws-sdk/client-s3.S3Client': {
      aliases: ['@aws-sdk/client-s3.S3'],
      construct: { creates: 'client' },
      methods: { send: call, ...own, '*': call },
    },
    '@aws-sdk/client-ses.SESClient': {
      aliases: ['@aws-sdk/client-ses.SES'],
      construct: { creates: 'client' },
      methods: { send: call, ...own, '*': call },
    },
    '@aws-sdk/client-lambda.LambdaClient': {
      aliases: ['@aws-sdk/client-lambda.Lambda'],
      construct: { creates: 'client' },
      methods: { send: call, ...own, '*': call },
    },
    '@aws-sdk/client-secrets-manager.SecretsManagerClient': {
      aliases: ['@aws-sdk/client-secrets-manager.SecretsManager'],
      construct: { creates: 'client' },
      methods: { send: call, ...own, '*': call },
    },
    '@aws-sdk/client-sqs.SQSClient': {
      aliases: ['@aws-sdk/client-sqs.SQS'],
      construct: { creates: 'client' },
      methods: { send: sent, ...own, '*': sent },
    },
    '@aws-sdk/client-sns.SNSClient': {
      aliases: ['@aws-sdk/client-sns.SNS'],
      construct: { creates: 'client' },
      methods: { send: sent, ...own, '*': sent },
    },
    '@aws-sdk/client-dynamodb.DynamoDBClient': {
      aliases: ['@aws-sdk/client-dynamodb.DynamoDB'],
      construct: { creates: 'client' },
      methods: { send: query, ...own, '*': query },
    },
    '@aws-sdk/lib-dynamodb.DynamoDBDocumentClient': {
      aliases: ['@aws-sdk/lib-dynamodb.DynamoDBDocument'],
      methods: {
        // Wraps a client that is there.
        from: { returns: '@aws-sdk/lib-dynamodb.DynamoDBDocumentClient' },
        send: query,
        ...own,
        '*': query,
      },
    },
  },
});
