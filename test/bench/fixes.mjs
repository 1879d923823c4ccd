/**
 * Applies every fix of every finding in real services, each on a copy, and checks what comes out: the edited files parse, their
 * formatter finds no more to do than before, the finding is gone when the service is analysed again, and no other finding came.
 * Usage: npm run bench:fixes -- folder... [--json file]. Needs python3 for Python, and black or ruff on the PATH to check its format;
 * for Go, gofmt. With --go-build, packages of Go that could be built before must build after as well; their modules must be there.
 *
 * Fixes that do not disturb each other are applied together, so that a large service is analysed a few times and not once a fix.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { cpSync, existsSync, mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import * as esbuild from 'esbuild';
import * as prettier from 'prettier';
import ts from 'typescript';

const root = join(import.meta.dirname, '..', '..');
const cli = join(root, 'dist', 'cli.cjs');
const given = process.argv.slice(2);
const jsonAt = given.indexOf('--json');
const jsonFile = jsonAt < 0 ? undefined : given.splice(jsonAt, 2)[1];
const goBuild = given.includes('--go-build');
if (goBuild) given.splice(given.indexOf('--go-build'), 1);
const { applyFixes, chosen } = await fixCode();
const python = spawnSync('python3', ['--version']).status === 0 ? 'python3' : undefined;
const gofmt = spawnSync('gofmt', ['-h']).error === undefined;
const formatter = ['ruff', 'black'].find((name) => spawnSync(name, ['--version']).status === 0);
const scratch = mkdtempSync(join(tmpdir(), 'framework-fit-fixes-'));
const totals = { findings: 0, withEdit: 0, refused: 0, silent: 0, fixes: 0, edits: 0, files: 0, built: 0, notBuilt: 0 };
const faults = { parse: [], format: [], build: [], notGone: [], other: [] };
const kinds = new Map();
const refusals = new Map();

try {
  for (const folder of given) await checkFolder(resolve(folder));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
print();

async function checkFolder(folder) {
  const copy = join(scratch, 'copy');
  rmSync(copy, { recursive: true, force: true });
  cpSync(folder, copy, { recursive: true, filter: (path) => !/\/(node_modules|\.git|\.venv)$/.test(path) });
  const before = analyze(copy);
  if (!before) return;
  const todo = [];
  for (const finding of before.findings) {
    totals.findings++;
    const withEdits = finding.fixes.filter(({ edits }) => edits !== undefined);
    const refused = finding.fixes.filter(({ refusedBecause }) => refusedBecause !== undefined);
    if (withEdits.length > 0) totals.withEdit++;
    else if (refused.length > 0) totals.refused++;
    else totals.silent++;
    for (const fix of withEdits) todo.push(chosen(finding, fix));
    for (const fix of refused)
      count(refusals, `${finding.rule}: ${fix.refusedBecause.replace(/\b[\w./-]+\.(py|ts|js|go)\b|`[^`]*`/g, '…')}`);
  }
  const known = knownOf(before.findings);
  const read = (file) => readOf(join(copy, file));
  // One fix a finding in each round: the others are for the same place.
  for (let round = todo; round.length > 0;) {
    const seen = new Set();
    const now = round.filter(({ finding }) => !seen.has(finding.id) && seen.add(finding.id));
    const { changed, applied } = applyFixes(now, read);
    if (applied.length === 0) {
      for (const { finding, fix } of now)
        faults.other.push(`${basename(folder)} ${finding.file}:${finding.line} cannot be applied: ${fix.title}`);
      break;
    }
    await checkRound(folder, copy, changed, applied, known);
    round = round.filter((one) => !applied.includes(one));
  }
  console.error(`${basename(folder)}: ${before.findings.length} findings, ${todo.length} fixes`);
}

async function checkRound(folder, copy, changed, applied, known) {
  for (const { file, after } of changed) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    writeFileSync(join(copy, file), after);
  }
  const name = basename(folder);
  for (const { file, before = '', after } of changed) {
    totals.files++;
    const broken = syntaxFault(file, before, after, copy);
    if (broken) faults.parse.push(`${name} ${file}: ${broken}`);
    else if (await isLessClean(file, before, after, folder)) faults.format.push(`${name} ${file}`);
  }
  for (const fault of goBuild ? buildFaults(copy, changed) : []) faults.build.push(`${name} ${fault}`);
  const after = analyze(copy);
  const left = new Set(after?.findings.map(({ id }) => id));
  for (const { finding, fix, edits } of applied) {
    totals.fixes++;
    totals.edits += edits.length;
    const title = `${finding.rule}: ${fix.kind}: ${fix.title.replace(/(Run|Make|Swap|Hoist|Move|Await|Use) .*/, '$1 …')}`;
    count(kinds, title);
    if (left.has(finding.id)) faults.notGone.push(`${name} ${finding.file}:${finding.line} ${fix.title}`);
  }
  const now = knownOf(after?.findings ?? []);
  for (const finding of after?.findings ?? [])
    // The same finding has another id where an edit changed the text that it speaks of.
    if (!known.ids.has(finding.id) && now.counts.get(keyOf(finding)) > (known.counts.get(keyOf(finding)) ?? 0))
      faults.other.push(`${name} ${finding.file}:${finding.line} new: ${finding.rule} ${finding.message}`);
  for (const { file, before } of changed)
    if (before === undefined) rmSync(join(copy, file));
    else writeFileSync(join(copy, file), before);
}

/** The ids of findings, and how many each rule has in each file. */
function knownOf(findings) {
  const counts = new Map();
  for (const finding of findings) count(counts, keyOf(finding));
  return { ids: new Set(findings.map(({ id }) => id)), counts };
}

function keyOf({ rule, file }) {
  return `${rule} ${file}`;
}

/** What is wrong with the syntax of a text that was right before. */
function syntaxFault(file, before, after, copy) {
  if (file.endsWith('.py')) {
    if (!python) return undefined;
    const path = join(copy, file);
    const check = (text) => {
      writeFileSync(path, text);
      const { status, stderr } = spawnSync(python, [
        '-c',
        'import ast,sys; ast.parse(open(sys.argv[1],"rb").read()); compile(open(sys.argv[1],"rb").read(), sys.argv[1], "exec")',
        path,
      ]);
      return status === 0 ? undefined : String(stderr).trim().split('\n').at(-1);
    };
    const fault = check(after);
    const known = fault && check(before);
    writeFileSync(path, after);
    return known ? undefined : fault;
  }
  if (file.endsWith('.go')) {
    if (!gofmt) return undefined;
    const check = (text) => spawnSync('gofmt', ['-e'], { input: text, encoding: 'utf8' });
    const made = check(after);
    return made.status !== 0 && check(before).status === 0 ? made.stderr.split('\n')[0] : undefined;
  }
  if (!/\.[cm]?[jt]sx?$/.test(file)) return undefined;
  const faultsOf = (text) =>
    ts.transpileModule(text, {
      fileName: file,
      reportDiagnostics: true,
      compilerOptions: {
        allowJs: true,
        target: ts.ScriptTarget.ESNext,
        module: ts.ModuleKind.ESNext,
        jsx: ts.JsxEmit.Preserve,
      },
    }).diagnostics ?? [];
  const found = faultsOf(after);
  return found.length > faultsOf(before).length
    ? ts.flattenDiagnosticMessageText(found[0].messageText, ' ')
    : undefined;
}

/** The formatter would change the text now, and would not have before. */
async function isLessClean(file, before, after, folder) {
  if (file.endsWith('.py'))
    return formatter !== undefined && isClean(before, file, folder) && !isClean(after, file, folder);
  if (file.endsWith('.go')) {
    const isFormatted = (text) => spawnSync('gofmt', { input: text, encoding: 'utf8' }).stdout === text;
    return gofmt && isFormatted(before) && !isFormatted(after);
  }
  if (!/\.[cm]?[jt]sx?$/.test(file)) return false;
  const options = {
    ...(await prettier.resolveConfig(join(folder, file)).catch(() => ({}))),
    filepath: file,
    plugins: [],
  };
  const clean = (text) => prettier.check(text, options).catch(() => false);
  return (await clean(before)) && !(await clean(after));
}

/** Go packages of edited files that no longer build, with the first message, where they did before. */
function buildFaults(copy, changed) {
  const found = [];
  const folders = new Map();
  for (const one of changed.filter(({ file }) => file.endsWith('.go')))
    folders.set(dirname(one.file), [...(folders.get(dirname(one.file)) ?? []), one]);
  const vet = (folder) =>
    spawnSync('go', ['vet', '-unusedresult=false', '.'], {
      cwd: join(copy, folder),
      encoding: 'utf8',
      env: { ...process.env, GOFLAGS: '-mod=mod', GOPROXY: 'off' },
    });
  for (const [folder, files] of folders) {
    const after = vet(folder);
    if (after.status === 0) {
      totals.built++;
      continue;
    }
    for (const { file, before } of files) writeFileSync(join(copy, file), before ?? '');
    const was = vet(folder);
    if (was.status === 0) found.push(`${folder}: ${after.stderr.split('\n').slice(0, 3).join(' ')}`);
    else totals.notBuilt++;
    for (const { file, after: text } of files) writeFileSync(join(copy, file), text);
  }
  return found;
}

function isClean(text, file, folder) {
  const path = join(folder, file);
  const args =
    formatter === 'ruff'
      ? ['format', '--check', '--stdin-filename', path, '-']
      : ['--check', '-q', '--stdin-filename', path, '-'];
  return spawnSync(formatter, args, { input: text, cwd: folder }).status === 0;
}

function analyze(folder) {
  const args = [cli, 'analyze', folder, '--format', 'json', '--no-cache', '--fail-on', 'never'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 30 });
  if (status === 0) return JSON.parse(stdout);
  console.error(`${folder} is not analysed: ${stderr.slice(0, 300)}`);
  return undefined;
}

/** What applies fixes, as the product does. */
async function fixCode() {
  if (!existsSync(cli)) execFileSync(process.execPath, [join(root, 'esbuild.config.mjs')]);
  const bundle = join(root, '.cache', 'fixes.cjs');
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['src/report/fixes.ts'],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  });
  return createRequire(import.meta.url)(bundle);
}

function readOf(path) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch {
    return undefined;
  }
}

function count(map, key) {
  map.set(key, (map.get(key) ?? 0) + 1);
}

function print() {
  const list = (map) => [...map].sort((a, b) => b[1] - a[1]).map(([what, times]) => `  ${times} ${what}`);
  const lines = [
    `${totals.findings} findings: ${totals.withEdit} with an edit, ${totals.refused} that say why not, ${totals.silent} with neither`,
    `${totals.fixes} fixes applied, ${totals.edits} edits in ${totals.files} files`,
    `parse errors: ${faults.parse.length}; less clean (${formatter ?? 'no Python formatter'}, prettier, gofmt): ${faults.format.length}; not gone: ${faults.notGone.length}; something else: ${faults.other.length}`,
    ...(goBuild
      ? [
          `Go packages that vet passes: ${totals.built}; it does not any more: ${faults.build.length}; it did not before: ${totals.notBuilt}`,
        ]
      : []),
    'By rule and fix:',
    ...list(kinds),
    'Refusals:',
    ...list(refusals).slice(0, 40),
    ...Object.entries(faults).flatMap(([what, all]) => all.map((one) => `${what}: ${one}`)),
  ];
  console.log(lines.join('\n'));
  if (jsonFile)
    writeFileSync(jsonFile, JSON.stringify({ totals, faults, kinds: [...kinds], refusals: [...refusals] }, null, 2));
}
