const start = module.exports;

start.start = async function () {
  const server = require('./server');
  await server.listen();
};
