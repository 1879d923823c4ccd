import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
export const sampleService = join(root, 'test', 'services', 'orders-fastapi');

export const cli = join(root, 'dist', 'cli.cjs');

export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Builds what ships, so that the tests run it and not an older one. */
export function build(): void {
  execFileSync(process.execPath, [join(root, 'esbuild.config.mjs')], { stdio: 'pipe' });
}

/** Runs the command as a person does, in a folder. */
export function frameworkFit(folder: string, ...args: string[]): Ran {
  return runScript(cli, folder, args);
}

/** `npm start -- args`, from a folder. */
export function npmStart(folder: string, ...args: string[]): Ran {
  return runScript(join(root, 'src', 'cli', 'start.mjs'), folder, args);
}

function runScript(script: string, cwd: string, args: readonly string[]): Ran {
  // The cache of the person who runs the tests is none of their business.
  const env = { ...process.env, INIT_CWD: cwd, XDG_CACHE_HOME: join(cwd, '.cache') };
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { cwd, env, encoding: 'utf8' });
  return { code: status, stdout, stderr };
}
