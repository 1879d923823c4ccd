const fs = require('node:fs/promises');

const store = module.exports;

store.save = (item) => fs.writeFile('items.txt', item);

require('./add')(store);
