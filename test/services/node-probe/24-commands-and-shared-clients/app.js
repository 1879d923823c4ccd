const express = require('express');
const { pool, redis } = require('./clients');

const app = express();

app.get('/users/:id', async (req, res) => {
  const cached = await redis.get(req.params.id);
  if (cached) return res.json(JSON.parse(cached));
  const client = await pool.connect();
  try {
    const { rows } = await client.query('SELECT * FROM users WHERE id = $1', [req.params.id]);
    res.json(rows[0]);
  } finally {
    client.release();
  }
});

app.listen(3000);
