import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const house = mkdtempSync(join(tmpdir(), 'framework-fit-house-'));
const made = [
  'src/rules/async/calls-in-a-loop.ts',
  'src/rules/async/calls-in-a-loop.md',
  'src/catalogue/python/acme-db.ts',
  'test/catalogue/examples/acme-db.md',
  'src/catalogue/go/acme-store.ts',
  'src/frameworks/node/acme-web.ts',
  'test/services/acme-web-styles/app.js',
  'src/frameworks/go/acme-mux.ts',
  'test/services/acme-mux-styles/main.go',
];

/** A copy of the project, in which files may be made. */
beforeAll(() => {
  const parts = ['src', 'test', 'webview', 'package.json', 'tsconfig.json', 'README.md'];
  const settings = ['eslint.config.mjs', 'vitest.config.ts', '.prettierrc.json', '.prettierignore'];
  for (const part of [...parts, ...settings]) cpSync(join(root, part), join(house, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'), 'junction');
});

afterAll(() => rmSync(house, { recursive: true, force: true }));

function run(script: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(house, script), ...args], {
    cwd: house,
    env: { ...process.env, NO_COLOR: '1' },
    encoding: 'utf8',
  });
  return { code: status, output: stdout + stderr };
}

const make = (...args: string[]) => run('test/tools/new.mjs', ...args);
const passed = { code: 0, output: expect.any(String) as string };

describe('what is made', () => {
  test('is a rule with its page, a library with its example and a framework with its sample, all in the indexes', () => {
    expect(make('rule', 'async/calls-in-a-loop')).toEqual(passed);
    expect(make('library', 'acme-db')).toEqual(passed);
    expect(make('library', 'go/acme-store')).toEqual(passed);
    expect(make('framework', 'acme-web')).toEqual(passed);
    expect(make('framework', 'go/acme-mux')).toEqual(passed);

    for (const file of made) expect(existsSync(join(house, file)), file).toBe(true);
    expect(readFileSync(join(house, 'README.md'), 'utf8')).toContain('[calls-in-a-loop](src/rules/async/calls-in');
    expect(readFileSync(join(house, 'src/catalogue/README.md'), 'utf8')).toContain('`acme-db`');
    expect(run('test/tools/generate.mjs', '--check')).toEqual(passed);
  }, 120_000);

  test('is formatted, and passes the lint', () => {
    const formatted = made.filter((file) => !file.endsWith('.go'));
    expect(run('node_modules/prettier/bin/prettier.cjs', '--check', ...formatted)).toEqual(passed);
    expect(run('node_modules/eslint/bin/eslint.js', ...made.filter((file) => file.endsWith('.ts')))).toEqual(passed);
  }, 120_000);

  test('passes the tests of pages, examples, the catalogue and the styles of frameworks', () => {
    const files = [
      'test/rules/pages.test.ts',
      'test/catalogue/examples.test.ts',
      'test/catalogue/catalogue.test.ts',
      'test/analysis/nodeStyles.test.ts',
      'test/analysis/goStyles.test.ts',
    ];
    const wanted = 'calls-in-a-loop|acme-db|acme-web|acme-mux';
    const { code, output } = run('node_modules/vitest/vitest.mjs', 'run', ...files, '-t', wanted);

    expect({ code, output }).toEqual(passed);
    expect(output).toMatch(/Tests\D+8 passed/);
  }, 120_000);
});

describe('wrong use ends with one line', () => {
  test.each([
    [['rule', 'nowhere/some-rule'], 'the category must be one of async,'],
    [['rule', 'async/SomeRule'], 'kebab-case'],
    [['rule', 'cpu/blocking-sleep'], 'there is a rule blocking-sleep already'],
    [['library', 'redis'], 'src/catalogue/python/redis.ts exists already'],
    [['library'], 'kebab-case'],
    [['teapot', 'x'], 'usage:'],
  ])('%j', (args, says) => {
    const { code, output } = make(...args);

    expect(output).toContain(says);
    expect(output.trim().split('\n')).toHaveLength(1);
    expect(code).toBe(2);
  });
});
