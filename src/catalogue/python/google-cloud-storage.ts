import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'google-cloud-storage',
  name: 'Google Cloud Storage',
  language: 'python',
  family: 'cloud',
  packages: ['google-cloud-storage'],
  modules: ['google.cloud.storage'],
  asyncTwin: 'Run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://cloud.google.com/python/docs/reference/storage/latest'],
  checked: '2026-11-24',
  types: {
    'google.cloud.storage.Client': {
      construct: { effect: { does: 'http', blocking: true, weight: 'major' }, creates: 'client' },
      methods: {
        bucket: { returns: 'google.cloud.storage.Bucket' },
        'get_bucket|create_bucket|list_blobs|list_buckets|lookup_bucket': {
          effect: { does: 'http', blocking: true, weight: 'major' },
          returns: 'google.cloud.storage.Bucket',
        },
      },
    },
    'google.cloud.storage.Bucket': {
      methods: {
        blob: { returns: 'google.cloud.storage.Blob' },
        get_blob: { effect: { does: 'http', blocking: true, weight: 'major' }, returns: 'google.cloud.storage.Blob' },
        'list_blobs|delete_blob|exists|copy_blob': { effect: { does: 'http', blocking: true, weight: 'major' } },
      },
    },
    'google.cloud.storage.Blob': {
      methods: {
        'upload_from_string|upload_from_file|upload_from_filename|download_as_bytes|download_as_string|download_as_text|download_to_filename|download_to_file|delete|exists|reload|make_public|patch':
          { effect: { does: 'http', blocking: true, weight: 'major' } },
        generate_signed_url: {},
      },
    },
  },
});
