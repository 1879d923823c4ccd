import { defineLibrary } from '../schema.ts';

const query = { effect: { does: 'db', blocking: false } } as const;
const call = { effect: { does: 'http', blocking: false } } as const;

export default defineLibrary({
  id: 'supabase',
  name: 'Supabase',
  language: 'javascript',
  family: 'database',
  packages: ['@supabase/supabase-js'],
  modules: ['@supabase/supabase-js'],
  sources: ['https://www.npmjs.com/package/@supabase/supabase-js'],
  checked: '2026-11-24',
  functions: {
    '@supabase/supabase-js.createClient': { returns: '@supabase/supabase-js.SupabaseClient', creates: 'client' },
  },
  types: {
    '@supabase/supabase-js.SupabaseClient': {
      construct: { creates: 'client' },
      methods: {
        // A query is sent once, when its chain is awaited; what starts the chain stands for that.
        'from|rpc': { ...query, returns: '@supabase/supabase-js.Builder' },
        schema: { returns: 'self' },
        'channel|removeChannel|removeAllChannels|getChannels': {},
      },
      attributes: {
        auth: '@supabase/supabase-js.AuthClient',
        storage: '@supabase/supabase-js.StorageClient',
        functions: '@supabase/supabase-js.FunctionsClient',
      },
    },
    '@supabase/supabase-js.Builder': { methods: { '*': { returns: 'self' } } },
    '@supabase/supabase-js.AuthClient': {
      methods: {
        'getUser|signUp|signInWithPassword|signInWithOtp|signInWithIdToken|signOut|refreshSession|updateUser|resetPasswordForEmail|verifyOtp|exchangeCodeForSession':
          call,
        'getSession|setSession|onAuthStateChange|signInWithOAuth': {},
      },
      attributes: { admin: '@supabase/supabase-js.AdminApi' },
    },
    '@supabase/supabase-js.AdminApi': {
      methods: {
        'createUser|deleteUser|getUserById|listUsers|updateUserById|inviteUserByEmail|generateLink|signOut': call,
      },
    },
    '@supabase/supabase-js.StorageClient': {
      methods: {
        from: { returns: '@supabase/supabase-js.Bucket' },
        'listBuckets|createBucket|getBucket|deleteBucket|emptyBucket': call,
      },
    },
    '@supabase/supabase-js.Bucket': {
      methods: {
        'upload|download|remove|list|move|copy|update|createSignedUrl|createSignedUrls|createSignedUploadUrl': call,
        getPublicUrl: {},
      },
    },
    '@supabase/supabase-js.FunctionsClient': { methods: { invoke: call } },
  },
});
