/** The product, for scripts that run it: its command line, and the code that applies fixes as it does. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { run } from './prove/programs.mjs';

export const root = join(import.meta.dirname, '..', '..');

/** The command line; it is built where it is not there yet. */
export async function builtCli() {
  const cli = join(root, 'dist', 'cli.cjs');
  if (!existsSync(cli)) await run(process.execPath, [join(root, 'esbuild.config.mjs')]);
  return cli;
}

let code;

/** `applyFixes` and `chosen` of src/report/fixes.ts. */
export function applyFixesCode() {
  return (code ??= bundle());
}

async function bundle() {
  const outfile = join(root, '.cache', 'fixes.cjs');
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['src/report/fixes.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  });
  return createRequire(import.meta.url)(outfile);
}
