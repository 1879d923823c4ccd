const express = require('express');
const { parts } = require('./plugins.json');

const app = express();
for (const part of parts) require(part).createServer('start', { app });
app.get('/', (req, res) => res.send('hello'));
app.listen(8080);
