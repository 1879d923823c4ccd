import { pool } from '../database.js';

export class CustomerRepository {
  async insert(email, passwordHash) {
    const { rows } = await pool.query('insert into customers (email, password_hash) values ($1, $2) returning id', [
      email,
      passwordHash,
    ]);
    return rows[0];
  }

  async byEmail(email) {
    const { rows } = await pool.query('select id, email, password_hash from customers where email = $1', [email]);
    return rows[0];
  }

  async byId(id) {
    const { rows } = await pool.query('select id, email from customers where id = $1', [id]);
    return rows[0];
  }
}
