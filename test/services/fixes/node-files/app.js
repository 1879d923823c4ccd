const express = require('express');
const fs = require('node:fs');
const path = require('node:path');

const app = express();

app.get('/notes/:name', async (req, res) => {
  const file = path.join(__dirname, 'notes', `${req.params.name}.txt`);
  if (req.params.name === 'secret') throw new Error('not for you');
  if (!fs.existsSync(file)) {
    res.status(404).json({ error: 'no such note' });
    return;
  }
  const text = fs.readFileSync(file, 'utf8').trim();
  res.json({ text, size: fs.statSync(file).size });
});

app.get('/notes', (req, res) => {
  const names = fs.readdirSync(path.join(__dirname, 'notes'));
  res.json({ names });
});

app.use((error, req, res, next) => res.status(500).json({ error: error.message }));

app.listen(Number(process.env.PORT));
