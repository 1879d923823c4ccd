const express = require('express');
const handlers = require('./handlers');

const app = express();
const routes = [
  { method: 'get', path: '/archive', handler: handlers.pack },
  { method: 'get', path: '/list', handler: handlers.list },
];

for (const { method, path, handler } of routes) app[method](path, handler);

app.listen(3000);
