const path = require('node:path');
const autoload = require('auto-load');
const express = require('express');
const { parts } = require('./plugins.json');

const app = express();
for (const part of parts) require(part).createServer('start', { app });
app.use('/chat', require('./lazy/chat'));
app.use('/areas', autoload(path.join(__dirname, 'areas')).maps);
app.get('/', (req, res) => res.send('hello'));
app.listen(8080);
