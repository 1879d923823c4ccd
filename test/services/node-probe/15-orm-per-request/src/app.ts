import express from 'express';
import { ordersOf, usersOf } from './queries.ts';

const app = express();

app.get('/orders', async (req, res) => {
  res.json(await ordersOf());
});

app.get('/users', async (req, res) => {
  res.json(await usersOf());
});

app.listen(3000);
