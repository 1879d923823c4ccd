import { expect, test } from 'vitest';
import { defaultSettings } from '../../src/project/settings.ts';
import { analyzeFolder } from '../../src/report/pipeline.ts';
import { inFolder } from '../rules/pageExamples.ts';

const copies = (from: string, to: string): string =>
  Array.from(
    { length: 12 },
    (_, at) => `    this.${from}[${String(at)}] = this.${to}[name] || this.${from}[name];`,
  ).join('\n');

const TEXT = `const express = require('express');
const fs = require('node:fs');

class Providers {
  constructor() {
    this.terms = { read: (name) => fs.readFileSync(name) };
    this.first[this.terms.name] = this.terms;
  }
  move(name) {
${copies('first', 'second')}
${copies('second', 'third')}
${copies('third', 'first')}
  }
  get(name) {
    return this.first[name];
  }
}

const providers = new Providers();
const app = express();
app.get('/terms/:name', (req, res) => res.send(providers.get(req.params.name).read('terms.txt')));
`;

test('tables that are filled from each other are followed, and end', async () => {
  const report = await inFolder(new Map([['app.js', TEXT]]), (folder) =>
    analyzeFolder(folder, defaultSettings(), { version: '0', cache: false }),
  );
  expect(report.findings.map(({ rule, line }) => `${rule}:${String(line)}`)).toContain('blocking-file-io:6');
});
