const fs = require('node:fs');

let known;

exports.loadSettings = async () => {
  if (!known) known = JSON.parse(fs.readFileSync('settings.json', 'utf8'));
  return known;
};
