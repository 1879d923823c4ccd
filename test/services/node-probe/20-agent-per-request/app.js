import express from 'express';
import { price, stock } from './partners/index.js';

const app = express();

app.get('/price', async (req, res) => {
  res.json(await price(req.query.sku));
});

app.get('/stock', async (req, res) => {
  res.json(await stock(req.query.sku));
});

app.listen(3000);
