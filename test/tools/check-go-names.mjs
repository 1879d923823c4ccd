/**
 * Looks for every package, function, type, method and field that the Go catalogue names in the packages themselves, and for
 * the types that it says they give. Needs Go and its module proxy; of each library it downloads the sources and reads their
 * declarations, and runs none of them.
 *   npm run check-go-names                    the libraries that changed since they were checked
 *   npm run check-go-names -- pgx gorm        these, in their newest versions
 *   npm run check-go-names -- --all           all, in the versions that they were checked with
 * What was checked is written to test/catalogue/go-names.json, which a test compares with the catalogue.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as esbuild from 'esbuild';

const root = join(import.meta.dirname, '..', '..');
const cache = join(root, '.cache', 'go-names');
const record = join(root, 'test', 'catalogue', 'go-names.json');

if (spawnSync('go', ['version']).status !== 0) {
  console.log('Go is not installed here: nothing was checked.');
  process.exit(0);
}

mkdirSync(cache, { recursive: true });
const known = JSON.parse(readFileSync(record, 'utf8'));
const libraries = await catalogue();
const wanted = chosen(process.argv.slice(2));
const reader = build();
let wrong = 0;
let names = 0;
for (const library of wanted) {
  const versions = known.libraries[library.id]?.versions ?? {};
  const folder = moduleOf(library, process.argv.includes(library.id) ? {} : versions);
  const result = read(folder, library);
  const problems = result === undefined ? ['its packages could not be read'] : problemsOf(library, result.answers);
  for (const problem of problems) console.log(`${library.id}: ${problem}`);
  wrong += problems.length;
  names += library.claims.length;
  if (problems.length > 0) continue;
  known.libraries[library.id] = { names: library.claims.length, digest: library.digest, versions: result.versions };
}
const ids = libraries.map(({ id }) => id);
known.libraries = Object.fromEntries(ids.filter((id) => known.libraries[id]).map((id) => [id, known.libraries[id]]));
if (wanted.length > 0) {
  known.checked = new Date().toISOString().slice(0, 10);
  known.go = execFileSync('go', ['env', 'GOVERSION'], { encoding: 'utf8' }).trim();
}
known.names = Object.values(known.libraries).reduce((sum, one) => sum + one.names, 0);
writeFileSync(record, `${JSON.stringify(known, null, 2)}\n`);
console.log(`${names} names of ${wanted.length} libraries checked, ${wrong} wrong`);
process.exitCode = wrong > 0 ? 1 : 0;

async function catalogue() {
  const outfile = join(root, '.cache', 'go-claims.cjs');
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['test/tools/goClaims.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  });
  return createRequire(import.meta.url)(outfile).checkedLibraries();
}

function chosen(args) {
  if (args.includes('--all')) return libraries;
  const unknown = args.filter((id) => !libraries.some((library) => library.id === id));
  if (unknown.length > 0) throw new Error(`no Go library is called ${unknown.join(', ')}`);
  if (args.length > 0) return libraries.filter(({ id }) => args.includes(id));
  return libraries.filter(({ id, digest }) => known.libraries[id]?.digest !== digest);
}

function build() {
  const program = join(cache, process.platform === 'win32' ? 'go-names.exe' : 'go-names');
  const sources = ['main.go', 'packages.go'].map((file) => join(import.meta.dirname, 'go-names', file));
  execFileSync('go', ['build', '-o', program, ...sources], { stdio: 'inherit' });
  return program;
}

/** A module of its own for each library, so that they do not raise each other's versions. */
function moduleOf({ id, packages, paths }, versions) {
  const folder = join(cache, id);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'go.mod'), 'module check\n\ngo 1.26\n');
  if (packages.length === 0) return folder;
  // Packages of other libraries that types are of come with them.
  const modules = packages.map((name) => `${name}@${versions[name] ?? 'latest'}`);
  const { status, stderr } = spawnSync('go', ['get', ...modules], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) console.log(`${id}: go get: ${stderr.trim().split('\n').at(-1)}`);
  writeFileSync(
    join(folder, 'check.go'),
    `package check\n\nimport (\n${paths.map((path) => `\t_ "${path}"\n`).join('')})\n`,
  );
  return folder;
}

function read(cwd, { paths, claims }) {
  const asked = claims.map(({ path, type, name, kind, returns, calls, package: called, aliases }) => ({
    Path: path,
    Type: type,
    Name: name,
    Kind: kind,
    Returns: returns,
    Calls: calls,
    Package: called,
    Aliases: aliases,
  }));
  const input = JSON.stringify({ Packages: paths, Claims: asked });
  const { status, stdout } = spawnSync(reader, { cwd, input, maxBuffer: 1e8, stdio: ['pipe', 'pipe', 'ignore'] });
  if (status !== 0) return undefined;
  const { versions, answers } = JSON.parse(stdout);
  return { versions, answers: answers.map(({ Wrong }) => Wrong) };
}

function problemsOf({ claims }, answers) {
  const held = new Set(
    claims.filter(({ group }, at) => group !== undefined && answers[at] === '').map(({ group }) => group),
  );
  const said = new Set();
  return claims.flatMap(({ group, path, type, name }, at) => {
    if (answers[at] === '' || held.has(group) || said.has(group)) return [];
    if (group !== undefined) said.add(group);
    return [`${path}${type === undefined ? '' : `.${type}`}${name === undefined ? '' : `.${name}`}: ${answers[at]}`];
  });
}
