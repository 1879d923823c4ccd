const express = require('express');
const { lookup, shared } = require('./database');

const app = express();

app.get('/users/:id', async (req, res) => {
  res.json(await lookup(req.params.id));
});

app.get('/shared/:id', async (req, res) => {
  res.json(await shared(req.params.id));
});

app.listen(3000);
