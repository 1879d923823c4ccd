import express from 'express';
import { checksum, quick } from './lib/index.ts';

const app = express();

app.post('/checksum', (req, res) => {
  res.json({ checksum: checksum(req.body.file) });
});

app.post('/quick', (req, res) => {
  res.json({ checksum: quick(req.body.text) });
});

app.listen(3000);
