const express = require('express');
const fs = require('node:fs');
const { execSync } = require('node:child_process');
const { loadSettings } = require('./settings');

async function start() {
  const settings = await loadSettings();
  const revision = execSync('git rev-parse HEAD').toString();
  fs.mkdirSync(settings.folder, { recursive: true });
  const app = express();
  app.get('/', (req, res) => {
    res.json({ revision });
  });
  app.listen(settings.port);
}

start();
