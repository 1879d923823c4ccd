import express from 'express';
import { authenticate } from './middleware/authenticate.js';
import { customers } from './routes/customers.js';
import { orders } from './routes/orders.js';
import { reports } from './routes/reports.js';

export function createApp() {
  const app = express();
  app.use(express.json());
  app.get('/health', (req, res) => res.json({ status: 'ok' }));
  app.use('/api/customers', customers);
  app.use('/api/orders', authenticate, orders);
  app.use('/api/reports', authenticate, reports);
  return app;
}
