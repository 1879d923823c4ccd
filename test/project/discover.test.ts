import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isTestFile } from '../../src/project/discover.ts';
import { discoverProgram, openProgram } from '../../src/project/openProgram.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'framework-fit-'));
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function write(file: string, text = ''): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

const noFacts = (): never => {
  throw new Error('no facts in these tests');
};

describe('the files of a service', () => {
  test('are Python, JavaScript and TypeScript, without what is installed, built, declared or minified', () => {
    const sources = ['a.py', 'b.js', 'c.mjs', 'd.cjs', 'e.jsx', 'f.ts', 'g.mts', 'h.cts', 'i.tsx'];
    const others = [
      'j.d.ts',
      'k.min.js',
      'l.json',
      'm.vue',
      'node_modules/x/index.js',
      'dist/main.js',
      '.next/page.js',
    ];
    for (const file of [...sources, ...others]) write(file);
    expect(discoverProgram(root, {}).sources).toEqual(sources);
  });

  test('in a folder named as for builds are the TypeScript, in one named as for environments all scripts', () => {
    const files = [
      'build/a.js',
      'build/b.ts',
      'config/env/c.js',
      'config/env/d.py',
      'venv/e.js',
      'env2/pyvenv.cfg',
      'env2/f.js',
    ];
    for (const file of files) write(file);
    expect(discoverProgram(root, {}).sources).toEqual(['build/b.ts', 'config/env/c.js']);
  });

  test('a file of which a tool wrote long lines of code is named and left out; long data is not code', () => {
    write('bundle.js', `(()=>{${'var a=b(c),d={e:f};'.repeat(1000)}})()\n`);
    write('image.js', `export const image = '${'QUJD'.repeat(3000)}';\n`);
    const program = openProgram(root, { extract: noFacts });
    expect(program.filesContaining(['var', 'export'], program.files)).toEqual(['image.js']);
    expect(program.skipped).toEqual([{ file: 'bundle.js', reason: 'minified or generated' }]);
  });

  test('belong to the nearest manifest of their language', () => {
    write('package.json', '{ "name": "root", "dependencies": { "redis": "4.6.0" } }');
    write('pyproject.toml', '[project]\nname = "root"\ndependencies = ["redis==5.0.1"]\n');
    write('api/package.json', '{ "name": "api", "dependencies": { "pg": "8.11.0" } }');
    write('api/main.py');
    write('api/main.ts');
    const program = openProgram(root, { extract: noFacts });
    expect(program.projectOf('api/main.py')).toMatchObject({ root: '', ecosystem: 'python' });
    expect(program.projectOf('api/main.py').dependencies.get('redis')?.version).toBe('5.0.1');
    expect(program.projectOf('api/main.ts')).toMatchObject({ root: 'api', ecosystem: 'node', name: 'api' });
    expect(program.projectOf('main.ts').dependencies.get('redis')?.version).toBe('4.6.0');
    expect(program.resolveModule('api/main.py', 'pg')).toEqual({ kind: 'external', module: 'pg' });
  });
});

describe('which files are tests', () => {
  test.each([
    'src/users.test.ts',
    'src/users.spec.js',
    'src/usersSpec.js',
    'test/app.e2e-spec.ts',
    'src/__tests__/users.js',
    'src/__mocks__/db.ts',
    'e2e/login.ts',
    'cypress/support/index.js',
    'jest.config.js',
    'vitest.setup.ts',
    'src/setupTests.ts',
  ])('%s is one', (file) => {
    expect(isTestFile(file)).toBe(true);
  });

  test.each([
    'src/latest.ts',
    'src/contest.js',
    'src/test.controller.ts',
    'examples/basic.js',
    'src/spec/index.ts',
    'src/jest.ts',
  ])('%s is none', (file) => {
    expect(isTestFile(file)).toBe(false);
  });
});
