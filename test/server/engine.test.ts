import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { defaultSettings } from '../../src/project/settings.ts';
import type { Report } from '../../src/report/report.ts';
import { openWorkspace } from '../../src/server/engine.ts';

const calm =
  'from fastapi import FastAPI\nimport time\napp = FastAPI()\n@app.get("/a")\nasync def a():\n    return 1\n';
const blocking = calm.replace('return 1', 'time.sleep(1)');

let root: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'framework-fit-')));
  vi.stubEnv('XDG_CACHE_HOME', join(root, '.cache'));
  write('app/main.py', calm);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true });
});

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

const signal = new AbortController().signal;
const rulesOf = (report: { findings: { rule: string }[] }) => report.findings.map(({ rule }) => rule);

test('the text of the editor counts while it is open, and the one on disk after that', async () => {
  const workspace = await openWorkspace(root, defaultSettings());
  const before = await workspace.analyze({ signal });
  workspace.update('app/main.py', blocking);
  const typed = await workspace.analyze({ signal });
  workspace.update('app/main.py', undefined);
  const closed = await workspace.analyze({ signal });

  expect([before, typed, closed].map(rulesOf).map((rules) => rules.includes('blocking-sleep'))).toEqual([
    false,
    true,
    false,
  ]);
  expect(typed.files.analyzed).toBe(before.files.analyzed);
});

test('a file that is left out stays out when it is opened to be read', async () => {
  write('.venv/lib/site.py', blocking);
  const workspace = await openWorkspace(root, defaultSettings());
  workspace.update('.venv/lib/site.py', blocking);

  expect((await workspace.analyze({ signal })).endpoints.map(({ id }) => id)).toEqual(['GET /a']);
});

test('a rule that the settings switch off is not in the report', async () => {
  write('app/main.py', blocking);
  const workspace = await openWorkspace(root, { ...defaultSettings(), rules: { 'blocking-sleep': 'off' } });

  expect(rulesOf(await workspace.analyze({ signal }))).not.toContain('blocking-sleep');
});

test('a service of each language in one workspace is one report with three services', async () => {
  write('orders/pyproject.toml', '[project]\nname = "orders"\ndependencies = ["fastapi==0.115.0"]\n');
  write('orders/main.py', calm);
  write('web/package.json', '{ "dependencies": { "express": "5.1.0" } }');
  write(
    'web/server.js',
    "const express = require('express');\nconst app = express();\napp.get('/b', (req, res) => res.send('x'));\n",
  );
  write('gate/go.mod', 'module example.com/gate\n\ngo 1.23\n');
  write(
    'gate/main.go',
    'package main\n\nimport "net/http"\n\nfunc c(w http.ResponseWriter, r *http.Request) {}\n\nfunc main() {\n\thttp.HandleFunc("GET /c", c)\n\thttp.ListenAndServe(":80", nil)\n}\n',
  );
  rmSync(join(root, 'app'), { recursive: true });
  const workspace = await openWorkspace(root, defaultSettings());
  const { services, endpoints } = await workspace.analyze({ signal });

  expect(services.map((service) => service.root)).toEqual(['gate', 'orders', 'web']);
  expect(endpoints.map(({ id, service }) => [service, id])).toEqual([
    ['gate', 'GET /c'],
    ['orders', 'GET /a'],
    ['web', 'GET /b'],
  ]);
});

test('while somebody types the advice stays, and a complete analysis is one from scratch again', async () => {
  const withoutTime = ({ durationMs, files, ...rest }: Report): unknown => [durationMs >= 0, files.analyzed, rest];
  const workspace = await openWorkspace(root, defaultSettings());
  const before = await workspace.analyze({ signal });
  workspace.update('app/main.py', blocking);
  const typed = await workspace.analyze({ signal });

  expect(rulesOf(typed)).toContain('blocking-sleep');
  expect(typed.endpoints[0]?.rps?.mid).toBeLessThan(before.endpoints[0]?.rps?.mid ?? 0);
  expect(typed.advice).toEqual(before.advice);
  expect(workspace.isIncomplete).toBe(true);

  const complete = await workspace.analyze({ signal, complete: true });
  expect(workspace.isIncomplete).toBe(false);
  write('app/main.py', blocking);
  const scratch = await (await openWorkspace(root, defaultSettings())).analyze({ signal });
  expect(withoutTime(complete)).toEqual(withoutTime(scratch));
});
