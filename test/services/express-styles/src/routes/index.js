const users = require('./users');
const helpers = require('./helpers');
const { Registry } = require('./registry');

module.exports = async function (app, prefix) {
  app.use(prefix, users());
  helpers.setupRoute(app, 'get', '/settings', (req, res) => res.json({}));
  helpers.setupRoute(app, 'post', '/settings', [(req, res, next) => next()], (req, res) => res.json({}));
  app.use('/registry', Registry.getInstance().app);
};
