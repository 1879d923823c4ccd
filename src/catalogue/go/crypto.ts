import { defineGoLibrary } from '../goLibrary.ts';

const trivial = { effect: { does: 'cpu', blocking: true, weight: 'trivial', cpuMs: 0.003 } } as const;
const cpu = (cpuMs: number) =>
  ({
    effect: { does: 'cpu', blocking: true, weight: cpuMs < 0.1 ? 'trivial' : cpuMs < 1 ? 'minor' : 'major', cpuMs },
  }) as const;
const generates = { effect: { does: 'cpu', blocking: true, weight: 'severe' } } as const;

/** A key of 2048 bits (Go 1.19, 2.4 GHz vCPU, 2026-11). */
const rsaPrivate = cpu(1.44);
const rsaPublic = cpu(0.056);

export default defineGoLibrary({
  id: 'crypto',
  name: 'crypto',
  family: 'hashing',
  packages: [],
  contents: [
    {
      path: 'crypto/rsa',
      functions: {
        'SignPKCS1v15|SignPSS|DecryptOAEP|DecryptPKCS1v15|DecryptPKCS1v15SessionKey': rsaPrivate,
        'VerifyPKCS1v15|VerifyPSS|EncryptOAEP|EncryptPKCS1v15': rsaPublic,
        // Looks for two prime numbers: a tenth of a second, or several.
        GenerateKey: { ...generates, returns: '.PrivateKey', creates: 'key' },
      },
      types: {
        PrivateKey: { methods: { 'Sign|Decrypt': rsaPrivate, 'Public|Equal|Validate|Precompute|Size': {} } },
        PublicKey: { methods: { 'Equal|Size': {} } },
      },
    },
    {
      path: 'crypto/ecdsa',
      functions: { 'Sign|SignASN1|Verify|VerifyASN1': trivial, GenerateKey: { ...trivial, returns: '.PrivateKey' } },
      types: {
        PrivateKey: { methods: { Sign: trivial, 'Public|Equal|ECDH': {} } },
        PublicKey: { methods: { Equal: {} } },
      },
    },
    {
      path: 'crypto/ed25519',
      functions: { 'Sign|Verify|VerifyWithOptions|GenerateKey|NewKeyFromSeed': trivial },
    },
    {
      path: 'crypto/pbkdf2',
      // Go 1.24 and later. 600,000 rounds of SHA-256.
      functions: {
        Key: {
          effect: { does: 'cpu', blocking: true, weight: 'severe', cpuMs: 150 },
          harmlessIf: { argument: 3, atMost: 1000 },
        },
      },
    },
    { path: 'crypto/hkdf', functions: { 'Key|Extract|Expand': trivial } },
    { path: 'crypto/sha256', functions: { 'New|New224|Sum256|Sum224': trivial } },
    { path: 'crypto/sha512', functions: { 'New|New384|Sum512|Sum384': trivial } },
    { path: 'crypto/sha1', functions: { 'New|Sum': trivial } },
    { path: 'crypto/md5', functions: { 'New|Sum': trivial } },
    { path: 'crypto/hmac', functions: { 'New|Equal': trivial } },
    { path: 'crypto/rand', functions: { 'Read|Int|Prime|Text': trivial } },
    { path: 'crypto/aes', functions: { NewCipher: { ...trivial, returns: 'crypto/cipher.Block' } } },
    {
      path: 'crypto/cipher',
      functions: {
        'NewGCM|NewGCMWithNonceSize|NewGCMWithRandomNonce': { returns: '.AEAD' },
        'NewCTR|NewCBCEncrypter|NewCBCDecrypter': {},
      },
      types: {
        Block: { methods: { 'Encrypt|Decrypt|BlockSize': {} } },
        AEAD: { methods: { 'Seal|Open': trivial, 'NonceSize|Overhead': {} } },
      },
    },
    {
      path: 'crypto/x509',
      functions: {
        CreateCertificate: rsaPrivate,
        'ParseCertificate|ParseCertificates|ParsePKCS1PrivateKey|ParsePKCS8PrivateKey|ParsePKIXPublicKey|ParseECPrivateKey|NewCertPool|SystemCertPool':
          {},
      },
    },
    {
      path: 'crypto/tls',
      functions: {
        'Dial|DialWithDialer': { effect: { does: 'http', blocking: true }, returns: '.Conn', creates: 'connection' },
        LoadX509KeyPair: { effect: { does: 'fs', blocking: true, weight: 'minor' } },
        X509KeyPair: {},
      },
      types: {
        Conn: {
          mustCall: 'Close',
          methods: {
            'Read|Write|Handshake|HandshakeContext': { effect: { does: 'http', blocking: true } },
            'Close|ConnectionState|SetDeadline': {},
          },
        },
        Config: {},
      },
    },
  ],
  checked: '2026-11-25',
});
