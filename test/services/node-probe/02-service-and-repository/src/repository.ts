import { pbkdf2Sync } from 'node:crypto';
import { Pool } from 'pg';

const pool = new Pool();

export class UserRepository {
  async insert({ name, password }: { name: string; password: string }): Promise<unknown> {
    const hash = pbkdf2Sync(password, name, 600_000, 32, 'sha256'); // blocks
    return pool.query('INSERT INTO users (name, hash) VALUES ($1, $2)', [name, hash]);
  }

  async byId(id: string): Promise<unknown> {
    return pool.query('SELECT * FROM users WHERE id = $1', [id]);
  }
}
