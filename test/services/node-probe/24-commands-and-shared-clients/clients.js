const Redis = require('ioredis');
const { Pool } = require('pg');

exports.pool = new Pool();
exports.redis = new Redis(process.env.REDIS_URL);
