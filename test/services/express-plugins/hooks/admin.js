/** @param {import('express').Application} app */
module.exports = function (app) {
  for (const name of ['users', 'groups']) app.post(`/admin/${name}`, (req, res) => res.end());
};
