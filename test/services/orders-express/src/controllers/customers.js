import { CustomerService } from '../services/customers.js';

const service = new CustomerService();

export async function register(req, res) {
  res.status(201).json(await service.register(req.body));
}

export async function login(req, res) {
  const customer = await service.login(req.body.email, req.body.password);
  if (!customer) return res.sendStatus(401);
  res.json(customer);
}

export async function show(req, res) {
  res.json(await service.find(req.params.id));
}
