import { defineGoLibrary } from '../goLibrary.ts';

const call = { effect: { does: 'http', blocking: true } } as const;
const cpu = { effect: { does: 'cpu', blocking: true, weight: 'trivial' } } as const;

export default defineGoLibrary({
  id: 'jose',
  name: 'jwx, go-jose and go-oidc',
  family: 'auth',
  packages: [
    'github.com/lestrrat-go/jwx/v3',
    'github.com/lestrrat-go/jwx/v2',
    'github.com/go-jose/go-jose/v4',
    'github.com/coreos/go-oidc/v3',
    'golang.org/x/oauth2',
  ],
  contents: [
    {
      path: 'github.com/lestrrat-go/jwx/v3/jwt',
      alsoAt: ['github.com/lestrrat-go/jwx/v2/jwt'],
      functions: { 'Parse|ParseRequest|ParseString|Sign|Validate': cpu, New: {} },
    },
    {
      path: 'github.com/lestrrat-go/jwx/v3/jwk',
      alsoAt: ['github.com/lestrrat-go/jwx/v2/jwk'],
      functions: { Fetch: call, NewCache: { creates: 'client' }, 'Parse|ParseKey': {} },
    },
    {
      path: 'github.com/go-jose/go-jose/v4',
      name: 'jose',
      functions: { 'ParseSigned|NewSigner|NewEncrypter|ParseEncrypted': {} },
    },
    {
      path: 'github.com/go-jose/go-jose/v4/jwt',
      functions: { ParseSigned: { returns: '.JSONWebToken' }, Signed: {} },
      types: { JSONWebToken: { methods: { Claims: cpu, UnsafeClaimsWithoutVerification: {} } } },
    },
    {
      path: 'github.com/coreos/go-oidc/v3/oidc',
      functions: {
        // Asks the provider for its configuration: once, at the start.
        NewProvider: { ...call, returns: '.Provider', creates: 'client' },
        NewRemoteKeySet: { returns: '.RemoteKeySet', creates: 'client' },
      },
      types: {
        Provider: {
          methods: {
            'Verifier|VerifierContext': { returns: '.IDTokenVerifier' },
            UserInfo: call,
            'Endpoint|Claims': {},
          },
        },
        RemoteKeySet: { methods: { VerifySignature: cpu } },
        // Fetches the keys when it does not know one.
        IDTokenVerifier: { methods: { Verify: cpu } },
      },
    },
    {
      path: 'golang.org/x/oauth2',
      functions: {
        NewClient: { returns: 'net/http.Client', creates: 'client' },
        'StaticTokenSource|ReuseTokenSource|SetAuthURLParam|GenerateVerifier|S256ChallengeOption|VerifierOption': {},
      },
      types: {
        Config: {
          methods: {
            'Exchange|PasswordCredentialsToken|DeviceAuth|DeviceAccessToken': call,
            AuthCodeURL: {},
            Client: { returns: 'net/http.Client' },
            TokenSource: { returns: '.TokenSource' },
          },
        },
        TokenSource: { methods: { Token: call } },
      },
    },
    {
      path: 'golang.org/x/oauth2/clientcredentials',
      types: { Config: { methods: { Token: call, Client: { returns: 'net/http.Client' } } } },
    },
  ],
  checked: '2026-11-25',
});
