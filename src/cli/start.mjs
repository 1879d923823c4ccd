/** `npm start [-- folder]`: builds, then analyses the folder given, or the sample services that we ship. */
import { spawnSync } from 'node:child_process';
import { basename, join, relative, resolve } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
// npm runs scripts in the project's folder; a path is meant from where the user stands.
const here = process.env.INIT_CWD ?? process.cwd();
const args = process.argv.slice(2);
const given = args[0]?.startsWith('-') ? undefined : args[0];
const options = given === undefined ? args : args.slice(1);
const SAMPLES = ['orders-fastapi', 'orders-express', 'orders-go'];
const folders =
  given === undefined ? SAMPLES.map((name) => join(root, 'test', 'services', name)) : [resolve(here, given)];

run('esbuild.config.mjs');
for (const folder of folders) {
  const name = given === undefined ? `framework-fit-report-${basename(folder)}.html` : 'framework-fit-report.html';
  run('dist/cli.cjs', 'analyze', folder, '--html', join(here, name), '--fail-on', 'never', ...options);
}
if (given === undefined) {
  const names = new Intl.ListFormat('en').format(folders.map((folder) => relative(here, folder)));
  console.log(`\nThese were the sample services ${names}. For your own: npm start -- path/to/service`);
}

function run(script, ...args) {
  const { status } = spawnSync(process.execPath, [join(root, script), ...args], { stdio: 'inherit', cwd: here });
  if (status !== 0) process.exit(status ?? 1);
}
