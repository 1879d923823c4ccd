const express = require('express');
const { checkKey } = require('./checkKey');

const app = express();

app.get('/private', checkKey, (req, res) => {
  res.json({ ok: true });
});

app.get('/public', (req, res) => {
  res.json({ ok: true });
});

app.listen(3000);
