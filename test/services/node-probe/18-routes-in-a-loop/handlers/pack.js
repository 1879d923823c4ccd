const { spawnSync } = require('child_process');

module.exports = function pack(req, res) {
  spawnSync('tar', ['czf', 'out.tgz', req.body.folder]); // blocks
  res.download('out.tgz');
};
