import { defineLibrary } from '../schema.ts';

const call = { effect: { does: 'http', blocking: true, weight: 'major' } } as const;

export default defineLibrary({
  id: 'boto3',
  name: 'Boto3',
  language: 'python',
  family: 'cloud',
  packages: ['boto3', 'botocore'],
  modules: ['boto3', 'botocore'],
  asyncTwin: 'Use `aioboto3` or `aiobotocore`, or run the call with `run_in_threadpool`.',
  sources: [
    'https://boto3.amazonaws.com/v1/documentation/api/latest/guide/clients.html',
    'https://boto3.amazonaws.com/v1/documentation/api/latest/guide/resources.html',
  ],
  checked: '2026-11-24',
  functions: {
    'boto3.client': { returns: 'botocore.client.BaseClient', creates: 'client' },
    'boto3.resource': { returns: 'boto3.resources.base.ServiceResource', creates: 'client' },
  },
  types: {
    'boto3.Session': {
      aliases: ['boto3.session.Session', 'botocore.session.Session'],
      methods: {
        'client|create_client': { returns: 'botocore.client.BaseClient', creates: 'client' },
        resource: { returns: 'boto3.resources.base.ServiceResource', creates: 'client' },
      },
    },
    'botocore.client.BaseClient': {
      methods: {
        'generate_presigned_url|generate_presigned_post|can_paginate|close': {},
        get_paginator: { returns: 'botocore.paginate.Paginator' },
        get_waiter: { returns: 'botocore.waiter.Waiter' },
        '*': call,
      },
      attributes: { meta: 'botocore.client.ClientMeta', exceptions: 'botocore.client.ClientExceptions' },
    },
    'botocore.client.ClientMeta': {},
    'botocore.client.ClientExceptions': {},
    'botocore.paginate.Paginator': { methods: { paginate: { returns: 'botocore.paginate.PageIterator' } } },
    'botocore.paginate.PageIterator': {
      methods: { build_full_result: call, search: call },
      iterate: call,
    },
    'botocore.waiter.Waiter': { methods: { wait: { effect: { does: 'http', blocking: true, weight: 'severe' } } } },
    'boto3.resources.base.ServiceResource': {
      methods: {
        'Bucket|Object|Table|Queue|Topic|get_available_subresources': {
          returns: 'boto3.resources.base.ServiceResource',
        },
        '*': call,
      },
      attributes: {
        meta: 'botocore.client.ClientMeta',
        objects: 'boto3.resources.collection.CollectionManager',
      },
    },
    'boto3.resources.collection.CollectionManager': {
      methods: { '*': { returns: 'self' } },
      iterate: call,
    },
  },
});
