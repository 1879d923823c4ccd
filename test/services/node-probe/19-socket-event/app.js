const express = require('express');
const { createServer } = require('node:http');
const { Server } = require('socket.io');
const { probe, probeLater } = require('./probe');

const app = express();
const server = createServer(app);
const io = new Server(server);

app.get('/', (req, res) => {
  res.json({ ok: true });
});

io.on('connection', (socket) => {
  socket.on('probe', (host, callback) => callback(probe(host)));
  socket.on('probeLater', async (host, callback) => callback(await probeLater(host)));
});

server.listen(3000);
