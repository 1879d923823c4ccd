import { pool } from '../database.js';

/** One query for the orders and one for the items of each. */
export async function findOrders(customerId) {
  const { rows: orders } = await pool.query('select id, placed_at from orders where customer_id = $1', [customerId]);
  for (const order of orders) {
    const { rows } = await pool.query('select sku, quantity from order_items where order_id = $1', [order.id]);
    order.items = rows;
  }
  return orders;
}

export async function findOrder(id) {
  const { rows } = await pool.query('select id, placed_at from orders where id = $1', [id]);
  return rows[0];
}

export async function insertOrder(customerId, items) {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query('insert into orders (customer_id) values ($1) returning id', [customerId]);
    await client.query('insert into order_items select $1, * from jsonb_to_recordset($2)', [rows[0].id, items]);
    await client.query('commit');
    return rows[0];
  } finally {
    client.release();
  }
}
