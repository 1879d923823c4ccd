const axios = require('axios');
const settings = require('./settings');

exports.load = async (id) => {
  const users = await axios.get('/users', { params: { id } });
  const first = await settings.get('/first', (value) => value);
  return [users, first, settings.db.query('/select', first)];
};
