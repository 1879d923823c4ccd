const fs = require('node:fs');

exports.read = async (key) => fs.readFileSync(`cache/${key}`);
