const bcrypt = require('bcrypt');
const crypto = require('node:crypto');
const express = require('express');
const { promisify } = require('node:util');
const { Worker } = require('node:worker_threads');

const app = express();
const scrypt = promisify(crypto.scrypt);

app.post('/login', async (req, res) => {
  const ok = await bcrypt.compare(req.body.password, req.body.hash);
  const key = await scrypt(req.body.password, 'salt', 64);
  res.json({ ok, key, id: crypto.randomUUID(), digest: crypto.createHash('sha256').update('x').digest('hex') });
});

app.post('/render', (req, res) => {
  const worker = new Worker('./render.js', { workerData: req.body });
  worker.once('message', (page) => res.send(page));
});

app.listen(3000);
