/**
 * How long an analysis takes, as a ratio to a plain parse of the same files on the same machine in the same run, best of several.
 * Usage: npm run bench -- [folder] [rounds]. Without a folder it takes the sample service. It asserts nothing.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const folder = resolve(process.argv[2] ?? join(root, 'test', 'services', 'orders-fastapi'));
const rounds = Number(process.argv[3] ?? 3);
const cli = join(root, 'dist', 'cli.cjs');
if (!existsSync(cli)) throw new Error('dist/cli.cjs is missing: run npm run build first');

const scratch = mkdtempSync(join(tmpdir(), 'framework-fit-bench-'));
try {
  const plain = [];
  const cold = [];
  const second = [];
  for (let round = 0; round < rounds; round++) {
    rmSync(join(scratch, 'cache'), { recursive: true, force: true });
    cold.push(analyze());
    second.push(analyze());
    plain.push(parsePlainly(languageOf(cold[0].report)));
  }
  print(best(plain, 'parseMs'), best(cold, 'wallMs'), best(second, 'wallMs'));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** The language that most handlers are written in: its files are parsed for comparison. */
function languageOf({ endpoints }) {
  const count = (pattern) => endpoints.filter(({ file }) => pattern.test(file)).length;
  const counts = { python: count(/\.py$/), go: count(/\.go$/), javascript: count(/\.[cm]?[jt]sx?$/) };
  return Object.entries(counts).reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}

/** Parses every source file with web-tree-sitter, one after the other, and does nothing with the trees. */
function parsePlainly(language) {
  const { stdout } = run([join(import.meta.dirname, 'plainParse.mjs'), folder, language]);
  return JSON.parse(stdout);
}

function analyze() {
  const memory = join(scratch, 'memory.json');
  const env = { ...process.env, XDG_CACHE_HOME: join(scratch, 'cache'), FRAMEWORK_FIT_BENCH_MEMORY: memory };
  const output = join(scratch, 'report.json');
  const started = performance.now();
  run(
    [
      '--require',
      join(import.meta.dirname, 'peakMemory.cjs'),
      cli,
      'analyze',
      folder,
      '--format',
      'json',
      '--output',
      output,
      '--fail-on',
      'never',
    ],
    env,
  );
  const wallMs = performance.now() - started;
  const report = JSON.parse(readFileSync(output, 'utf8'));
  return { wallMs, report, rssMb: JSON.parse(readFileSync(memory, 'utf8')).maxRssKb / 1024 };
}

function run(args, env = process.env) {
  const result = spawnSync(process.execPath, args, { env, encoding: 'utf8', maxBuffer: 1e9 });
  if (result.status !== 0) throw new Error(`${args.join(' ')} failed:\n${result.stderr}`);
  return result;
}

function best(results, key) {
  return results.reduce((a, b) => (b[key] < a[key] ? b : a));
}

function print(plain, cold, second) {
  const ratio = (ms) => (ms / plain.parseMs).toFixed(2);
  const seconds = (ms) => (ms / 1000).toFixed(2);
  console.log(`${folder}: ${plain.files} files, ${plain.lines} lines; best of ${rounds}`);
  console.log(`plain parse of all files   ${seconds(plain.parseMs)} s   1.00`);
  console.log(
    `analysis, no cache         ${seconds(cold.wallMs)} s   ${ratio(cold.wallMs)}   ${cold.rssMb.toFixed(0)} MB`,
  );
  console.log(
    `analysis, second run       ${seconds(second.wallMs)} s   ${ratio(second.wallMs)}   ${second.rssMb.toFixed(0)} MB`,
  );
  console.log(
    `${cold.report.endpoints.length} endpoints, ${cold.report.findings.length} findings, ${cold.report.files.analyzed} files read`,
  );
}
