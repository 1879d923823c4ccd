const { Router } = require('express');

const wrap = (fn) => (req, res, next) => Promise.resolve(fn(req, res, next)).catch(next);

module.exports = () => {
  const inner = Router().get('/:id/avatar', wrap(avatar));
  return Router().use('/users', Router().use('/media', inner)).get('/users', wrap(list)).param('id', load);
};

async function avatar(req, res) {
  res.send('');
}

async function list(req, res) {
  res.json([]);
}

function load(req, res, next, id) {
  next();
}
