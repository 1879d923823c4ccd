import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'fsspec',
  name: 'fsspec',
  language: 'python',
  family: 'files',
  packages: ['fsspec', 's3fs', 'gcsfs', 'adlfs'],
  modules: ['fsspec', 's3fs', 'gcsfs', 'adlfs'],
  asyncTwin: 'Run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://filesystem-spec.readthedocs.io/'],
  checked: '2026-11-24',
  functions: {
    'fsspec.open': { effect: { does: 'http', blocking: true, weight: 'major' }, returns: 'io.TextIOWrapper' },
    'fsspec.filesystem': { returns: 'fsspec.AbstractFileSystem' },
  },
  types: {
    'fsspec.AbstractFileSystem': {
      aliases: ['s3fs.S3FileSystem', 'gcsfs.GCSFileSystem', 'adlfs.AzureBlobFileSystem'],
      methods: {
        'ls|glob|find|cat|get|put|rm|exists|info|walk|open|copy|mv|download|upload|du|pipe|touch|isdir|isfile|makedirs':
          { effect: { does: 'http', blocking: true, weight: 'major' } },
      },
    },
  },
});
