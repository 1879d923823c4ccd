const express = require('express');
const { isSlug, isName } = require('./validation');

const app = express();

app.post('/slugs', (req, res) => {
  const { slug } = req.body;
  res.json({ ok: isSlug(slug) });
});

app.post('/names', (req, res) => {
  res.json({ ok: isName(req.body.name) });
});

app.listen(3000);
