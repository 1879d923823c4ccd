const { readdir } = require('fs/promises');

module.exports = async function list(req, res) {
  res.json(await readdir('files'));
};
