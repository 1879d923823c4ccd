import { describe, expect, test } from 'vitest';
import { fixedBy, fixesIn } from './inService.ts';

const PACKAGE = JSON.stringify({ dependencies: { express: '5.1.0', bcrypt: '6.0.0' } });
const OLD_PACKAGE = JSON.stringify({ dependencies: { express: '4.21.0' } });

async function fixed(text: string, rule: string): Promise<string | undefined> {
  return (await fixedBy({ 'app.js': text, 'package.json': PACKAGE }, rule))['app.js'];
}

describe('calls of Node that block', () => {
  test('are awaited, and their handler becomes async where Express handles its errors', async () => {
    const text = `const express = require('express');
const fs = require('fs');
const app = express();
app.get('/', (req, res) => {
  res.json(JSON.parse(fs.readFileSync(req.query.file, 'utf8')));
});
`;
    expect(await fixed(text, 'blocking-file-io')).toBe(
      text
        .replace('(req, res) =>', 'async (req, res) =>')
        .replace("fs.readFileSync(req.query.file, 'utf8')", "await fs.promises.readFile(req.query.file, 'utf8')"),
    );
  });

  test('keep the parentheses that make a password check one: a promise is always true', async () => {
    const text = `import bcrypt from 'bcrypt';
import express from 'express';
const app = express();
app.post('/login', async (req, res) => {
  if (!bcrypt.compareSync(req.body.password, req.body.hash)) return res.status(401).end();
  res.json({ welcome: bcrypt.compareSync('a', 'b').toString() });
});
`;
    expect(await fixed(text, 'cpu-heavy-on-event-loop')).toBe(
      text
        .replace(
          '!bcrypt.compareSync(req.body.password, req.body.hash)',
          '!(await bcrypt.compare(req.body.password, req.body.hash))',
        )
        .replace("bcrypt.compareSync('a', 'b').toString()", "(await bcrypt.compare('a', 'b')).toString()"),
    );
  });

  test('are imported by name where the file imports names', async () => {
    const text = `import express from 'express';
import { readFileSync } from 'node:fs';
const app = express();
app.get('/', async (req, res) => {
  res.send(readFileSync(req.query.file));
});
`;
    expect(await fixed(text, 'blocking-file-io')).toBe(
      text
        .replace("from 'node:fs';\n", "from 'node:fs';\nimport { readFile } from 'node:fs/promises';\n")
        .replace('readFileSync(req', 'await readFile(req'),
    );
  });

  test.each([
    ['a callback of map', "res.json(['a'].map((name) => fs.readFileSync(name, 'utf8')));", 'plain function'],
    ['a descriptor', "res.send(fs.readFileSync(0, 'utf8'));", 'file descriptor'],
  ])('stay in %s', async (_, body, reason) => {
    const text = `const express = require('express');
const fs = require('fs');
const app = express();
app.get('/', async (req, res) => {
  ${body}
});
`;
    const fixes = await fixesIn({ 'app.js': text, 'package.json': PACKAGE }, 'blocking-file-io');
    expect(fixes[0]?.refusedBecause).toContain(reason);
  });

  test('stay in a plain handler of Express 4, where an error of an async one ends the process', async () => {
    const text = `const express = require('express');
const fs = require('fs');
const app = express();
app.get('/', (req, res) => {
  res.send(fs.readFileSync(req.query.file));
});
`;
    const fixes = await fixesIn({ 'app.js': text, 'package.json': OLD_PACKAGE }, 'blocking-file-io');
    expect(fixes[0]?.refusedBecause).toContain('Express before 5');
  });
});
