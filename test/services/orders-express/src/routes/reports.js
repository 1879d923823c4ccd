import { execSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Router } from 'express';
import { invoice } from '../services/reports.js';

export const reports = Router();

reports.get('/version', (req, res) => {
  res.json({ commit: execSync('git rev-parse HEAD').toString().trim() }); // blocks
});

reports.get('/terms', (req, res) => {
  res.type('text').send(readFileSync('terms.txt', 'utf8')); // blocks
});

reports.get('/invoices/:id', async (req, res) => {
  invoice(req.params.id, res);
});
