import { defineGoLibrary, type GoPackage } from '../goLibrary.ts';
import type { EffectKind } from '../schema.ts';

const http = { effect: { does: 'http', blocking: true } } as const;
/** The type of each service's client, and what its calls count as. */
const services: Readonly<Record<string, readonly [type: string, does: EffectKind]>> = {
  s3: ['S3', 'http'],
  dynamodb: ['DynamoDB', 'db'],
  sqs: ['SQS', 'queue'],
  sns: ['SNS', 'queue'],
  ses: ['SES', 'http'],
  lambda: ['Lambda', 'http'],
  secretsmanager: ['SecretsManager', 'http'],
  ssm: ['SSM', 'http'],
  kms: ['KMS', 'http'],
  sts: ['STS', 'http'],
  kinesis: ['Kinesis', 'queue'],
  cognitoidentityprovider: ['CognitoIdentityProvider', 'http'],
};

export default defineGoLibrary({
  id: 'aws-sdk-1',
  name: 'AWS SDK 1',
  family: 'cloud',
  packages: ['github.com/aws/aws-sdk-go'],
  contents: [
    {
      path: 'github.com/aws/aws-sdk-go/aws/session',
      functions: {
        'NewSession|NewSessionWithOptions|New': { returns: '.Session', creates: 'settings' },
        Must: { returns: 'argument:0' },
      },
      types: { Session: { methods: { Copy: { returns: 'self' } } } },
    },
    ...Object.entries(services).map(([service, [type, does]]): GoPackage => ({
      path: `github.com/aws/aws-sdk-go/service/${service}`,
      functions: { New: { returns: `.${type}`, creates: 'client' } },
      types: { [type]: { methods: { '*': { effect: { does, blocking: true } } } } },
    })),
    {
      path: 'github.com/aws/aws-sdk-go/service/s3/s3manager',
      functions: {
        'NewUploader|NewUploaderWithClient': { returns: '.Uploader' },
        'NewDownloader|NewDownloaderWithClient': { returns: '.Downloader' },
      },
      types: {
        Uploader: { methods: { Upload: { ...http, contextTwin: 'UploadWithContext' }, UploadWithContext: http } },
        Downloader: {
          methods: { Download: { ...http, contextTwin: 'DownloadWithContext' }, DownloadWithContext: http },
        },
      },
    },
  ],
  status: {
    state: 'dead',
    since: '2025-07-31',
    instead: 'github.com/aws/aws-sdk-go-v2',
    why: 'Its support has ended.',
  },
  sources: ['https://aws.amazon.com/blogs/developer/announcing-end-of-support-for-aws-sdk-for-go-v1-on-july-31-2025/'],
  checked: '2026-11-25',
});
