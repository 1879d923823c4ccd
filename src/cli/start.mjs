/** `npm start [-- folder]`: builds, then analyses the folder given, or the sample service that we ship. */
import { spawnSync } from 'node:child_process';
import { join, relative, resolve } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
// npm runs scripts in the project's folder; a path is meant from where the user stands.
const here = process.env.INIT_CWD ?? process.cwd();
const args = process.argv.slice(2);
const given = args[0]?.startsWith('-') ? undefined : args[0];
const options = given === undefined ? args : args.slice(1);
const folder = given === undefined ? join(root, 'test', 'services', 'orders-fastapi') : resolve(here, given);

run('esbuild.config.mjs');
run(
  'dist/cli.cjs',
  'analyze',
  folder,
  '--html',
  join(here, 'framework-fit-report.html'),
  '--fail-on',
  'never',
  ...options,
);
if (given === undefined) {
  console.log(`\nThis was the sample service ${relative(here, folder)}. For your own: npm start -- path/to/service`);
}

function run(script, ...args) {
  const { status } = spawnSync(process.execPath, [join(root, script), ...args], { stdio: 'inherit', cwd: here });
  if (status !== 0) process.exit(status ?? 1);
}
