const { Pool } = require('pg');

const pool = new Pool();

exports.findUser = (id) => pool.query('SELECT * FROM users WHERE id = $1', [id]).then(({ rows }) => rows[0]);
