import { Router } from 'express';
import { listOrders, showOrder, placeOrder } from '../controllers/orders.js';

export const orders = Router();

orders.route('/').get(listOrders).post(placeOrder);
orders.get('/:id', showOrder);
