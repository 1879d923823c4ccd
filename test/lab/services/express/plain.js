const express = require('express');
const { z } = require('zod');

const router = express.Router();

const ROWS = Array.from({ length: 100 }, (_, i) => ({
  id: i,
  name: `name ${i}`,
  email: `user${i}@example.com`,
  city: 'Hamburg',
  age: 20 + (i % 50),
  score: i * 1.5,
  active: i % 2 === 0,
}));

const Order = z.object({
  id: z.number(),
  customer: z.string(),
  email: z.string(),
  street: z.string(),
  city: z.string(),
  zip: z.string(),
  country: z.string(),
  phone: z.string(),
  sku: z.string(),
  title: z.string(),
  quantity: z.number(),
  price: z.number(),
  discount: z.number(),
  tax: z.number(),
  currency: z.string(),
  note: z.string(),
  gift: z.boolean(),
  express: z.boolean(),
  insured: z.boolean(),
  reference: z.number(),
});

router.get('/hello', (req, res) => {
  res.json({ message: 'Hello, World!' });
});

router.get('/rows/default', (req, res) => {
  res.json(ROWS);
});

router.get('/rows/direct', (req, res) => {
  res.writeHead(200, { 'Content-Type': 'application/json' });
  res.end(JSON.stringify(ROWS));
});

router.post('/orders', express.json(), (req, res) => {
  const order = Order.parse(req.body);
  res.json({ id: order.id });
});

module.exports = router;
