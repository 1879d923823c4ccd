import { defineGoLibrary, type GoPackage } from '../goLibrary.ts';
import type { EffectKind } from '../schema.ts';

/** What a call of each service counts as. */
const services: Readonly<Record<string, EffectKind>> = {
  s3: 'http',
  dynamodb: 'db',
  sqs: 'queue',
  sns: 'queue',
  ses: 'http',
  sesv2: 'http',
  lambda: 'http',
  secretsmanager: 'http',
  ssm: 'http',
  kms: 'http',
  sts: 'http',
  kinesis: 'queue',
  eventbridge: 'queue',
  cognitoidentityprovider: 'http',
  bedrockruntime: 'http',
};

// A client keeps its sockets: make it once.
export default defineGoLibrary({
  id: 'aws-sdk-2',
  name: 'AWS SDK 2',
  family: 'cloud',
  packages: [
    'github.com/aws/aws-sdk-go-v2/config',
    'github.com/aws/aws-sdk-go-v2/feature/s3/manager',
    'github.com/aws/aws-sdk-go-v2/service/s3',
    'github.com/aws/aws-sdk-go-v2/service/dynamodb',
    'github.com/aws/aws-sdk-go-v2/service/sqs',
    'github.com/aws/aws-sdk-go-v2/service/sns',
    'github.com/aws/aws-sdk-go-v2/service/ses',
    'github.com/aws/aws-sdk-go-v2/service/sesv2',
    'github.com/aws/aws-sdk-go-v2/service/lambda',
    'github.com/aws/aws-sdk-go-v2/service/secretsmanager',
    'github.com/aws/aws-sdk-go-v2/service/ssm',
    'github.com/aws/aws-sdk-go-v2/service/kms',
    'github.com/aws/aws-sdk-go-v2/service/sts',
    'github.com/aws/aws-sdk-go-v2/service/kinesis',
    'github.com/aws/aws-sdk-go-v2/service/eventbridge',
    'github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider',
    'github.com/aws/aws-sdk-go-v2/service/bedrockruntime',
  ],
  contents: [
    {
      path: 'github.com/aws/aws-sdk-go-v2/config',
      // Reads files of the machine, and asks for credentials when they are first needed.
      functions: {
        LoadDefaultConfig: { effect: { does: 'fs', blocking: true, weight: 'minor' }, creates: 'settings' },
      },
    },
    ...Object.entries(services).map(([service, does]): GoPackage => ({
      path: `github.com/aws/aws-sdk-go-v2/service/${service}`,
      functions: { 'New|NewFromConfig': { returns: '.Client', creates: 'client' } },
      types: { Client: { methods: { Options: {}, '*': { effect: { does, blocking: true } } } } },
    })),
    {
      path: 'github.com/aws/aws-sdk-go-v2/service/s3',
      functions: {
        NewPresignClient: { returns: '.PresignClient' },
        NewListObjectsV2Paginator: { returns: '.ListObjectsV2Paginator' },
      },
      types: {
        // Signs here, and asks nobody.
        PresignClient: {
          methods: { 'PresignGetObject|PresignPutObject|PresignHeadObject|PresignDeleteObject|PresignUploadPart': {} },
        },
        ListObjectsV2Paginator: {
          methods: { NextPage: { effect: { does: 'http', blocking: true } }, HasMorePages: {} },
        },
        GetObjectOutput: { mustCall: 'Body.Close', attributes: { Body: 'io.ReadCloser' } },
      },
    },
    {
      path: 'github.com/aws/aws-sdk-go-v2/service/dynamodb',
      functions: { NewQueryPaginator: { returns: '.QueryPaginator' }, NewScanPaginator: { returns: '.ScanPaginator' } },
      types: {
        QueryPaginator: { methods: { NextPage: { effect: { does: 'db', blocking: true } }, HasMorePages: {} } },
        ScanPaginator: { methods: { NextPage: { effect: { does: 'db', blocking: true } }, HasMorePages: {} } },
      },
    },
    {
      path: 'github.com/aws/aws-sdk-go-v2/feature/s3/manager',
      functions: { NewUploader: { returns: '.Uploader' }, NewDownloader: { returns: '.Downloader' } },
      types: {
        Uploader: { methods: { Upload: { effect: { does: 'http', blocking: true } } } },
        Downloader: { methods: { Download: { effect: { does: 'http', blocking: true } } } },
      },
    },
  ],
  sources: ['https://docs.aws.amazon.com/sdk-for-go/v2/developer-guide/'],
  checked: '2026-11-25',
});
