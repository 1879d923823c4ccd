import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PackageManager, listFiles } from '@vscode/vsce';
import { beforeAll, describe, expect, test } from 'vitest';
import { icon, main, bin } from '../../package.json';
import { allRules } from '../../src/rules/index.ts';

const root = join(import.meta.dirname, '..', '..');

/** What the threads, the server and the page read beside the bundles. */
const beside = [
  'dist/factsWorker.cjs',
  'dist/scslre.cjs',
  'dist/web-tree-sitter.wasm',
  ...['python', 'javascript', 'typescript', 'tsx', 'go'].map((language) => `dist/tree-sitter-${language}.wasm`),
];

beforeAll(() => {
  const built = ['dist/cli.cjs', ...beside];
  if (!built.every((file) => existsSync(join(root, file))))
    execFileSync(process.execPath, [join(root, 'esbuild.config.mjs')]);
}, 60_000);

const page = ['dist/webview/report.js', 'dist/webview/report.css'];
const documents = ['package.json', 'README.md', 'LICENSE'];

test('the extension ships what it runs and shows, and nothing of the workshop', async () => {
  const files = (await listFiles({ cwd: root, packageManager: PackageManager.None })).map((file) =>
    file.replaceAll('\\', '/'),
  );
  const pages = allRules.map(({ id }) => `dist/rules/${id}.md`);

  expect(files).toEqual(expect.arrayContaining([...documents, ...beside, ...page, ...pages, main.slice(2), icon]));
  expect(files).toContain('dist/server.cjs');
  expect(files.filter((file) => !/^(dist|media)\/|^[^/]+$/.test(file) || /\.(map|ts)$/.test(file))).toEqual([]);
  expect(readdirSync(root).filter((name) => files.includes(name) && /config|lock|knip/.test(name))).toEqual([]);
});

describe('npm', () => {
  test('packs the command line with what it reads, and no more', () => {
    const packed = npmPack();
    const apart = ['dist/autocannon.cjs', 'dist/mcp.cjs'];
    const read = [...documents, ...beside, ...page, ...apart, bin['framework-fit']];
    const grammars = packed.filter((file) => file.endsWith('.wasm'));

    expect(packed).toEqual(expect.arrayContaining(read));
    expect(packed.filter((file) => ![...read, ...grammars, 'CHANGELOG.md'].includes(file))).toEqual([]);
  });
});

function npmPack(): string[] {
  const npm = process.env.npm_execpath ?? createRequire(process.execPath).resolve('npm/bin/npm-cli.js');
  const args = [npm, 'pack', '--dry-run', '--json', '--ignore-scripts'];
  const [made] = JSON.parse(execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' })) as {
    files: { path: string }[];
  }[];
  return (made?.files ?? []).map(({ path }) => path).sort();
}
