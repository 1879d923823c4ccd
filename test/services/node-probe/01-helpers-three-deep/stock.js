const { call, callLater } = require('./warehouse');

function take(sku, count) {
  return call(`take ${sku} ${count}`);
}

function show() {
  return callLater('show');
}

module.exports = { take, show };
