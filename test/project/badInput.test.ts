import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { defaultSettings } from '../../src/project/settings.ts';
import { analyzeFolder } from '../../src/report/pipeline.ts';
import type { Report } from '../../src/report/report.ts';

const service = `import time
from fastapi import FastAPI

app = FastAPI()


@app.get("/slow")
async def slow():
    time.sleep(1)
    return {}
`;

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'framework-fit-'));
  write('main.py', service);
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), content);
}

const analyze = (): Promise<Report> => analyzeFolder(root, defaultSettings(), { version: '0.0.0', cache: false });

/** The rest of the folder was analysed all the same. */
function expectTheRest(report: Report): void {
  expect(report.endpoints.map(({ method, path }) => `${method} ${path}`)).toContain('GET /slow');
  expect(report.findings.some(({ file, line }) => file === 'main.py' && line === 9)).toBe(true);
}

describe('what cannot be read is said, and the rest is analysed', () => {
  test.each([
    ['a parameter list', 'def half(:\n    pass\n'],
    ['a call', 'def half():\n    value = print(\n'],
    ['a parenthesis', 'def half():\n    return (\n'],
    ['a condition', 'def half():\n    if x ==\n        return 1\n'],
    ['a member', 'async def half():\n    app.\n'],
    ['a string', 'def half():\n    x = "abc\n'],
    ['a decorator', '@app.get(\n'],
  ])('%s that is half typed: its place is named, and what stands before and after it counts', async (_, half) => {
    const endpoint = (name: string): string => `@app.get("/${name}")\nasync def ${name}():\n    return {}\n\n\n`;
    write('broken.py', `from main import app\n\n\n${endpoint('before')}${half}\n\n${endpoint('after')}`);
    const report = await analyze();
    expectTheRest(report);
    expect(report.endpoints.map(({ path }) => path).sort()).toEqual(['/after', '/before', '/slow']);
    const problem = report.unresolved.find(({ file }) => file === 'broken.py');
    expect(problem).toMatchObject({ what: 'syntax error' });
    expect([9, 10, 11]).toContain(problem?.line);
  });

  test('a binary file', async () => {
    write(
      'binary.py',
      Uint8Array.from({ length: 4096 }, (_, index) => index % 256),
    );
    const report = await analyze();
    expectTheRest(report);
    expect(reasonFor(report, 'binary.py')).toMatch(/binary|text/i);
  });

  test('a file of 5 MB', async () => {
    write('huge.py', 'VALUE = "fastapi"\n'.repeat(300_000));
    const report = await analyze();
    expectTheRest(report);
    expect(reasonFor(report, 'huge.py')).toMatch(/MB|large|big/i);
  });

  test('a link that leads back to its own folder', async () => {
    mkdirSync(join(root, 'package'));
    symlinkSync(root, join(root, 'package', 'loop'), 'dir');
    symlinkSync('self.py', join(root, 'self.py'));
    const report = await analyze();
    expectTheRest(report);
    expect(report.endpoints).toHaveLength(1);
  });

  test('a manifest that is not valid TOML', async () => {
    write('pyproject.toml', '[project]\nname = = "orders"\n');
    const report = await analyze();
    expectTheRest(report);
    expect(reasonFor(report, 'pyproject.toml')).toMatch(/line 2.*not valid TOML|not valid TOML.*line 2/);
  });

  test('a compose file that is not valid YAML', async () => {
    write('compose.yml', 'services:\n  api: [1\n  b: 2\n');
    const report = await analyze();
    expectTheRest(report);
    expect(reasonFor(report, 'compose.yml')).toMatch(/not valid YAML/);
  });

  // Nothing is unreadable for root, so there this proves nothing; Windows has no such permissions.
  test.skipIf(process.getuid === undefined || process.getuid() === 0)(
    'a folder without permission (not as root)',
    async () => {
      write('secret/hidden.py', 'x = 1\n');
      chmodSync(join(root, 'secret'), 0);
      try {
        const report = await analyze();
        expectTheRest(report);
        expect(reasonFor(report, 'secret')).toMatch(/permission|EACCES/i);
      } finally {
        chmodSync(join(root, 'secret'), 0o700);
      }
    },
  );

  test('ten thousand empty files', async () => {
    for (let folder = 0; folder < 100; folder++) {
      mkdirSync(join(root, `empty${String(folder)}`));
      for (let file = 0; file < 100; file++)
        writeFileSync(join(root, `empty${String(folder)}`, `m${String(file)}.py`), '');
    }
    const report = await analyze();
    expectTheRest(report);
    expect(report.files.skipped).toEqual([]);
  }, 60_000);
});

function reasonFor(report: Report, file: string): string | undefined {
  return report.files.skipped.find((skipped) => skipped.file === file)?.reason;
}
