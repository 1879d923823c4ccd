const express = require('express');
const { reserve, list } = require('./orders');

const app = express();

app.post('/orders', (req, res) => {
  res.json({ reserved: reserve(req.body.sku) });
});

app.get('/orders', async (req, res) => {
  res.json(await list());
});

app.listen(3000);
