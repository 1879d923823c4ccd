const bcrypt = require('bcrypt');

exports.login = async (req, res) => {
  const ok = bcrypt.compareSync(req.body.password, req.body.hash); // blocks
  res.json({ ok });
};

exports.logout = async (req, res) => {
  res.json({ ok: await bcrypt.compare(req.body.password, req.body.hash) });
};
