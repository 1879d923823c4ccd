const fs = require('node:fs');

exports.gone = (path, size) => {
  if (size > 1000) fs.copyFileSync(path, `${path}.large`); // blocks
  return undefined;
};
