import express from 'express';
import { UserController } from './controller.ts';

const app = express();
const users = new UserController();

app.post('/users', users.create);
app.get('/users/:id', users.show);

app.listen(3000);
