const express = require('express');
const { Pool } = require('pg');
const adapter = require('./adapter');
const store = require('./store');
const User = require('./models/user');

const app = express();
const pool = new Pool();

app.use((req, res, next) => {
  req.db = pool;
  next();
});

app.get('/orders', async (req, res) => {
  const { rows } = await req.db.query('SELECT * FROM orders');
  res.json(rows);
});

app.get('/users', async (req, res) => {
  res.json(await User.paginate({ limit: 10 }));
});

app.post('/login', async (req, res) => {
  const user = await User.findOne({ name: req.body.name });
  res.json({ ok: await user.isPassword(req.body.password) });
});

app.get('/cached/:key', async (req, res) => {
  res.send(await adapter.read(req.params.key));
});

app.post('/items', async (req, res) => {
  await store.addAll(req.body.items);
  res.end();
});

app.listen(3000);
