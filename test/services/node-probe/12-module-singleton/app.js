import express from 'express';
import compiler from './compiler.js';

const app = express();

app.post('/compile', (req, res) => {
  res.json({ output: compiler.compile(req.body.source) });
});

app.get('/version', (req, res) => {
  res.json({ version: compiler.version() });
});

app.listen(3000);
