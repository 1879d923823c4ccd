/**
 * The whole test: build, format, lint, types, dead code, unit tests and rule pages, the proof of the fixes, and the real VS Code.
 * Needs only what `npm ci` installed. What needs more (Python, Go, PostgreSQL, Redis, Chromium) is named and skipped where that is
 * missing. The last line reads `N passed, N failed`, and the exit code says the same.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const unitResults = join(root, '.cache', 'vitest.json');
const count = { passed: 0, failed: 0, skipped: 0 };

await step('build', 'esbuild.config.mjs');
await step('format (prettier)', bin('prettier'), '--check', '.');
await step('lint (eslint)', bin('eslint'), '.');
await step('types (tsc)', bin('typescript', 'tsc'));
await step('dead code (knip)', bin('knip'));
await unitTests();
await lineTests('proof of fixes', join(root, 'test', 'bench', 'prove.mjs'), '--json');
await lineTests('real VS Code', join(root, 'test', 'vscode', 'run.mjs'));

if (count.skipped > 0) console.log(`${count.skipped} skipped`);
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exitCode = count.failed > 0 ? 1 : 0;

/** Runs one command that passes or fails as a whole, and shows what it said when it failed. */
async function step(name, ...command) {
  const { code, output } = await run(command);
  tell(code === 0 ? 'passed' : 'failed', name, output);
}

async function unitTests() {
  mkdirSync(join(root, '.cache'), { recursive: true });
  rmSync(unitResults, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${unitResults}`];
  const { code, output } = await run([bin('vitest'), 'run', ...reporters]);
  if (!existsSync(unitResults)) return tell('failed', 'unit tests', output);

  const results = JSON.parse(readFileSync(unitResults, 'utf8'));
  // A file that cannot even be loaded has no tests to count, but it has failed.
  const broken = results.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const failed = results.numFailedTests + broken.length;
  // vitest also fails for errors outside any test, such as an unhandled rejection.
  const unexplained = code !== 0 && failed === 0 ? 1 : 0;
  count.passed += results.numPassedTests;
  count.failed += failed + unexplained;
  count.skipped += results.numPendingTests + results.numTodoTests;
  console.log(`${code === 0 ? 'ok  ' : 'FAIL'} unit tests: ${results.numPassedTests} of ${results.numTotalTests}`);
  for (const { fullName, status } of results.testResults.flatMap((file) => file.assertionResults))
    if (status === 'pending' || status === 'skipped' || status === 'todo')
      console.log(`skip ${fullName.trim()}: this machine does not have what it needs`);
  if (code !== 0) console.log(indent(output));
}

/** Tests that print one JSON line each: `{ name, ok, error?, skipped? }`; other lines are progress. */
async function lineTests(what, ...command) {
  let seen = 0;
  let failed = 0;
  const { code, output } = await run(command, (line) => {
    const result = asTestResult(line);
    if (!result) return console.log(`     ${line}`);
    seen++;
    if (!result.skipped && !result.ok) failed++;
    const outcome = result.skipped ? 'skipped' : result.ok ? 'passed' : 'failed';
    tell(outcome, `${what}: ${result.name}${result.skipped ? `: ${result.error}` : ''}`, result.error);
  });
  if (seen === 0 || (code !== 0 && failed === 0)) tell('failed', `${what}: the run itself`, output);
}

function asTestResult(line) {
  if (!line.startsWith('{')) return undefined;
  try {
    const value = JSON.parse(line);
    return typeof value.name === 'string' && ('ok' in value || 'skipped' in value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function tell(outcome, name, details) {
  count[outcome]++;
  console.log(`${{ passed: 'ok  ', failed: 'FAIL', skipped: 'skip' }[outcome]} ${name}`);
  if (outcome === 'failed' && details) console.log(indent(details));
}

/** Runs a script with this Node; gives its exit code and all that it wrote. */
function run([script, ...args], onLine) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let rest = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text;
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      if (onLine) lines.forEach(onLine);
    });
    child.stderr.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('close', (code) => {
      if (onLine && rest) onLine(rest);
      resolve({ code, output });
    });
  });
}

/** The script behind a command of an installed package, so that no shell and no PATH is needed. */
function bin(name, command = name) {
  const folder = join(root, 'node_modules', name);
  const { bin: bins } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bins === 'string' ? bins : bins[command]);
}

function indent(text) {
  return text.trimEnd().replace(/^/gm, '     ');
}
