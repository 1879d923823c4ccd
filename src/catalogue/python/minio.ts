import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'minio',
  name: 'MinIO',
  language: 'python',
  family: 'cloud',
  packages: ['minio'],
  modules: ['minio'],
  asyncTwin: 'Use miniopy-async, or run the call with `run_in_threadpool`.',
  sources: ['https://min.io/docs/minio/linux/developers/python/API.html'],
  checked: '2026-11-24',
  types: {
    'minio.Minio': {
      aliases: ['minio.api.Minio'],
      construct: { creates: 'client' },
      methods: {
        'presigned_get_object|presigned_put_object|presigned_post_policy': {},
        '*': { effect: { does: 'http', blocking: true, weight: 'major' } },
      },
    },
  },
});
