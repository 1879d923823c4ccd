/**
 * Drives a real VS Code with our packaged extension, and prints one JSON line for each test: `{ name, ok, error?, skipped? }`.
 * Screenshots of every step are left in .cache/vscode-test/screens.
 */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { cache, prepare } from './setup.mjs';
import { tests } from './tests.mjs';
import { openVsCode } from './workbench.mjs';

const root = join(import.meta.dirname, '..', '..');
const screens = join(cache, 'screens');
const say = (text) => console.log(text);
const tell = (result) => console.log(JSON.stringify(result));

const tools = await prepare(say).catch((error) => {
  for (const { name } of tests) tell({ name, skipped: true, error: error.message });
  say(`skipped: ${error.message}`);
});
if (tools) await runTests(tools);

async function runTests(tools) {
  rmSync(screens, { recursive: true, force: true });
  mkdirSync(screens, { recursive: true });
  const folder = mkdtempSync(join(tmpdir(), 'framework-fit-'));
  const workspace = join(folder, 'service');
  cpSync(join(import.meta.dirname, 'service'), workspace, { recursive: true });
  let editor;
  try {
    say('packaging the extension');
    const vsix = await packageExtension(folder);
    say('starting VS Code');
    editor = await openVsCode(tools, { folder, vsix, workspace });
    for (const [index, { name, run }] of tests.entries()) {
      const error = await outcome(() => run(editor.page, workspace));
      await editor.page.screenshot({ path: join(screens, `${index + 1}${error ? '-failed' : ''}.png`) });
      tell({ name, ok: error === undefined, ...(error && { error }) });
      if (error) process.exitCode = 1;
    }
  } catch (error) {
    tell({ name: 'VS Code starts with our extension', ok: false, error: error.stack });
    process.exitCode = 1;
  } finally {
    await editor?.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function outcome(run) {
  try {
    await run();
    return undefined;
  } catch (error) {
    return error.stack;
  }
}

async function packageExtension(folder) {
  const run = promisify(execFile);
  await run(process.execPath, ['esbuild.config.mjs'], { cwd: root });
  const vsce = join(dirname(createRequire(import.meta.url).resolve('@vscode/vsce/package.json')), 'vsce');
  const vsix = join(folder, 'framework-fit.vsix');
  await run(
    process.execPath,
    [vsce, 'package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', vsix],
    {
      cwd: root,
    },
  );
  return vsix;
}
