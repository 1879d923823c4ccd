import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'aioboto3',
  name: 'aioboto3',
  language: 'python',
  family: 'cloud',
  packages: ['aioboto3', 'aiobotocore'],
  modules: ['aioboto3', 'aiobotocore'],
  sources: ['https://aioboto3.readthedocs.io/'],
  checked: '2026-11-24',
  types: {
    'aioboto3.Session': {
      aliases: ['aiobotocore.session.AioSession'],
      methods: { 'client|resource|create_client': { creates: 'client' } },
    },
  },
});
