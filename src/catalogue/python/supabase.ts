import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'supabase',
  name: 'Supabase',
  language: 'python',
  family: 'cloud',
  packages: ['supabase'],
  modules: ['supabase'],
  asyncTwin: 'Use `acreate_client`.',
  sources: ['https://supabase.com/docs/reference/python/initializing'],
  checked: '2026-11-24',
  functions: {
    'supabase.create_client': { returns: 'supabase.Client', creates: 'client' },
    'supabase.acreate_client|create_async_client': { returns: 'supabase.AsyncClient', creates: 'client' },
  },
  types: {
    'supabase.Client': {
      methods: { 'table|from_|rpc|schema': { returns: 'supabase.Query' } },
      attributes: { auth: 'supabase.Auth', storage: 'supabase.Storage' },
    },
    'supabase.Query': {
      methods: { execute: { effect: { does: 'db', blocking: true, weight: 'major' } }, '*': { returns: 'self' } },
    },
    'supabase.Auth': {
      attributes: { '*': 'supabase.Auth' },
      methods: {
        'get_user|sign_up|sign_in_with_password|sign_out|refresh_session|create_user|delete_user': {
          effect: { does: 'http', blocking: true, weight: 'major' },
        },
      },
    },
    'supabase.Storage': {
      methods: {
        from_: { returns: 'self' },
        'upload|download|remove|list|create_signed_url|move': {
          effect: { does: 'http', blocking: true, weight: 'major' },
        },
      },
    },
    'supabase.AsyncClient': {},
  },
});
