import Redis from 'ioredis';
import { findOrder, findOrders, insertOrder } from '../repositories/orders.js';

export async function listOrders(req, res) {
  res.json(await findOrders(req.user.sub));
}

/** Opens a connection to Redis for each request, instead of sharing one. */
export async function showOrder(req, res) {
  const cache = new Redis(process.env.REDIS_URL); // blocks
  const known = await cache.get(`order:${req.params.id}`);
  const order = known ? JSON.parse(known) : await findOrder(req.params.id);
  await cache.quit();
  res.json(order);
}

export async function placeOrder(req, res) {
  res.status(201).json(await insertOrder(req.user.sub, req.body.items));
}
