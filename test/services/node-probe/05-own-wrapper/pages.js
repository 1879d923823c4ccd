import { spawn, spawnSync } from 'node:child_process';

export async function preview(req, res) {
  const made = spawnSync('wkhtmltoimage', [req.query.url, '-']); // blocks
  res.type('png').send(made.stdout);
}

export async function show(req, res) {
  spawn('wkhtmltoimage', [req.query.url, '-']).stdout.pipe(res);
}
