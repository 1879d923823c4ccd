const bcrypt = require('bcrypt');
const express = require('express');

const app = express();
const HASH = '$2b$10$/RO49ixo1wlYwZnqOvtAYugXX8ZkCiDuGJ6jFAPhWsni138a3NVT6';

app.get('/login', async (req, res) => {
  if (typeof req.query.password !== 'string') throw new Error('no password');
  if (!bcrypt.compareSync(req.query.password, HASH)) {
    res.status(401).json({ error: 'wrong password' });
    return;
  }
  res.json({ welcome: true });
});

app.get('/ping', (req, res) => res.json({ up: true }));

app.use((error, req, res, next) => res.status(400).json({ error: error.message }));

app.listen(Number(process.env.PORT));
