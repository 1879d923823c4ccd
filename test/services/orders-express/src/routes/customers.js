import { Router } from 'express';
import * as controller from '../controllers/customers.js';

export const customers = Router();

customers.post('/', controller.register);
customers.post('/login', controller.login);
customers.get('/:id', controller.show);
