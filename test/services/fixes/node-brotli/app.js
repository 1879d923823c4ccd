const express = require('express');
const zlib = require('node:zlib');

const app = express();

app.get('/export', (req, res) => {
  const rows = Array.from({ length: 2000 }, (_, id) => ({ id, name: `row ${id}` }));
  const body = zlib.brotliCompressSync(JSON.stringify({ rows }));
  res.set('content-type', 'application/json').set('content-encoding', 'br').end(body);
});

app.listen(Number(process.env.PORT));
