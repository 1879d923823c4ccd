import bcrypt from 'bcryptjs';
import { CustomerRepository } from '../repositories/customers.js';

export class CustomerService {
  constructor(repository = new CustomerRepository()) {
    this.repository = repository;
  }

  async register({ email, password }) {
    return this.repository.insert(email, await bcrypt.hash(password, 12)); // blocks
  }

  async login(email, password) {
    const customer = await this.repository.byEmail(email);
    if (customer && (await bcrypt.compare(password, customer.password_hash))) return customer; // blocks
    return undefined;
  }

  find(id) {
    return this.repository.byId(id);
  }
}
