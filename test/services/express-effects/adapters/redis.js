const Redis = require('ioredis');

const client = new Redis();

exports.read = (key) => client.get(key);
