import express from 'express';
import { SignJWT } from 'jose';
import { flushSync, replaceSync } from './cache.js';

const app = express();
const key = new TextEncoder().encode(process.env.SECRET);

app.post('/flush', async (req, res) => {
  flushSync();
  replaceSync(req.body.key, req.body.value);
  res.json({ token: await new SignJWT({}).setProtectedHeader({ alg: 'HS256' }).sign(key) });
});

app.get('/settings', (req, res) => {
  res.json({ name: app.get('name'), found: /^[a-z]+$/.test(req.query.name) });
});

app.listen(3000);
