import { execSync } from 'node:child_process';
import express from 'express';

const app = express();

app.get('/version', (req, res) => {
  const parts = [];
  res.json({ parts });
});

app.listen(3000);
