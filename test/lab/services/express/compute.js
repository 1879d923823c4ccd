const { generateKeyPairSync } = require('node:crypto');
const zlib = require('node:zlib');
const bcrypt = require('bcrypt');
const express = require('express');
const Redis = require('ioredis');
const jwt = require('jsonwebtoken');

const router = express.Router();
const cache = new Redis(Number(process.env.LAB_REDIS_PORT), '127.0.0.1');
const PASSWORD = 'correct horse battery staple';
const TEXT = 'the quick brown fox jumps over the lazy dog, 0123456789 times. '.repeat(1600);

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const TOKEN = jwt.sign({ sub: '1' }, privateKey, { algorithm: 'RS256' });
cache.set('profile:1', '{"id": 1, "name": "Ada"}');

router.post('/hash', (req, res) => {
  bcrypt.hashSync(PASSWORD, 10);
  res.json({ done: true });
});

router.post('/hash-thread', async (req, res) => {
  await bcrypt.hash(PASSWORD, 10);
  res.json({ done: true });
});

router.get('/compressed', (req, res) => {
  res.setHeader('Content-Encoding', 'gzip');
  res.end(zlib.gzipSync(TEXT, { level: 6 }));
});

router.get('/token', async (req, res) => {
  const claims = jwt.verify(TOKEN, publicKey, { algorithms: ['RS256'] });
  const profile = await cache.get('profile:1');
  res.json({ sub: claims.sub, profile });
});

module.exports = router;
