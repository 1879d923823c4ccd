import { defineGoLibrary } from '../goLibrary.ts';

const call = { effect: { does: 'http', blocking: true } } as const;

export default defineGoLibrary({
  id: 'minio',
  name: 'MinIO',
  family: 'cloud',
  packages: ['github.com/minio/minio-go/v7'],
  contents: [
    {
      path: 'github.com/minio/minio-go/v7',
      name: 'minio',
      functions: { New: { returns: '.Client', creates: 'client' } },
      types: {
        Client: {
          methods: {
            'PutObject|FPutObject|FGetObject|StatObject|RemoveObject|CopyObject|ComposeObject|BucketExists|MakeBucket|ListBuckets|RemoveBucket|GetObjectTagging|PutObjectTagging|RemoveObjects|RemoveIncompleteUpload':
              call,
            ListObjects: { ...call, returns: 'list[.ObjectInfo]' },
            GetObject: { ...call, returns: '.Object' },
            'PresignedGetObject|PresignedPutObject|PresignedPostPolicy|EndpointURL': {},
          },
        },
        Object: { mustCall: 'Close', methods: { 'Read|Stat|ReadAt|Seek': call, Close: {} } },
        ObjectInfo: {},
      },
    },
  ],
  checked: '2026-11-25',
});
