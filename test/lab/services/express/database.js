const { execFileSync } = require('node:child_process');
const express = require('express');
const { Client, Pool } = require('pg');
const { DataTypes, Sequelize } = require('sequelize');

const router = express.Router();
const pool = new Pool({ connectionString: process.env.LAB_DATABASE, max: 10 });
const sequelize = new Sequelize(process.env.LAB_DATABASE, { logging: false, pool: { max: 10 } });
const User = sequelize.define(
  'User',
  { id: { type: DataTypes.INTEGER, primaryKey: true }, name: DataTypes.STRING, email: DataTypes.STRING },
  { tableName: 'users', timestamps: false },
);

router.get('/db/one', async (req, res) => {
  const { rows } = await pool.query('SELECT id, name, email FROM users WHERE id = 1');
  res.json({ id: rows[0].id, name: rows[0].name });
});

router.get('/db/connect', async (req, res) => {
  const client = new Client({ connectionString: process.env.LAB_DATABASE });
  await client.connect();
  const { rows } = await client.query('SELECT id, name, email FROM users WHERE id = 1');
  await client.end();
  res.json({ id: rows[0].id, name: rows[0].name });
});

router.get('/db/slow', async (req, res) => {
  await pool.query('SELECT pg_sleep(0.01)');
  res.json({ done: true });
});

router.get('/db/n-plus-one', async (req, res) => {
  const { rows: users } = await pool.query('SELECT id, name FROM users LIMIT 20');
  const names = [];
  for (const user of users) {
    const { rows } = await pool.query('SELECT name FROM users WHERE id = $1', [user.id]);
    names.push(rows[0].name);
  }
  res.json({ names });
});

router.get('/db/batched', async (req, res) => {
  const { rows: users } = await pool.query('SELECT id, name FROM users LIMIT 20');
  const ids = users.map((user) => user.id);
  const { rows } = await pool.query('SELECT name FROM users WHERE id = ANY($1) LIMIT 20', [ids]);
  res.json({ names: rows.map((row) => row.name) });
});

router.get('/db/list', async (req, res) => {
  const { rows } = await pool.query('SELECT id, name, email, city, age FROM users LIMIT 100');
  res.json(rows);
});

router.get('/blocking', (req, res) => {
  const text = execFileSync('/bin/true', { encoding: 'utf8' });
  res.json({ text });
});

router.get('/db/orm', async (req, res) => {
  const user = await User.findByPk(1);
  res.json({ id: user.id, name: user.name });
});

module.exports = router;
