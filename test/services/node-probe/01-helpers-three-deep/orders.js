const { take, show } = require('./stock');

function reserve(sku) {
  return take(sku, 1);
}

async function list() {
  return show();
}

module.exports = { reserve, list };
