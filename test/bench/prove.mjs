/**
 * Proves the fixes: runs each small service of test/services/fixes before and after its fix, with real drivers, a real PostgreSQL
 * and a real Redis, and compares the answers to the same requests, errors included; where a gain is claimed, the service must be
 * faster by that much. Usage: npm run prove-fixes -- [--json] [name...]. Says what it skips, and why. Exits with 1 when something is
 * wrong. With --json, each service is a line `{ name, ok, error?, skipped? }`, as the whole test reads it.
 */
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyFixesCode, builtCli, root } from './product.mjs';
import { gainOf } from './prove/gain.mjs';
import { answerOf } from './prove/http.mjs';
import { needsOf } from './prove/needs.mjs';
import { run } from './prove/programs.mjs';
import { startService } from './prove/runService.mjs';

const services = join(root, 'test', 'services', 'fixes');
/** At once: services wait for others most of the time, and gains are measured so that company does not change them. */
const LANES = 2;

const given = process.argv.slice(2);
const asJson = given.includes('--json');
const wanted = given.filter((one) => one !== '--json');
const scratch = mkdtempSync(join(tmpdir(), 'framework-fit-prove-'));
const counts = { proven: 0, failed: 0, skipped: 0 };
const cli = await builtCli();
const specs = readdirSync(services, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && (wanted.length === 0 || wanted.includes(entry.name)))
  .map(({ name }) => ({ name, ...JSON.parse(readFileSync(join(services, name, 'service.json'), 'utf8')) }));
const needs = needsOf(specs, services, scratch);

try {
  const left = [...specs];
  const lane = async () => {
    for (let spec = left.shift(); spec; spec = left.shift()) await prove(spec);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
} finally {
  await needs.end();
  rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
}
if (!asJson) console.log(`fixes: ${counts.proven} proven, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exitCode = counts.failed > 0 ? 1 : 0;

async function prove(spec) {
  const running = [];
  try {
    const { missing, ...tools } = await needs.forService(spec);
    if (missing) return tell('skipped', spec.name, missing);
    const [before, after] = ['before', 'after'].map((when) => copyOf(spec, when, tools));
    await fix(spec, after);
    running.push(await startService(before, spec, { ...tools, ...(await needs.freshData(spec)) }));
    const expected = await answersOf(running[0], spec);
    running.push(await startService(after, spec, { ...tools, ...(await needs.freshData(spec)) }));
    const answers = await answersOf(running[1], spec);
    expected.forEach((answer, at) => {
      const [was, is] = [JSON.stringify(answer), JSON.stringify(answers[at])];
      if (was !== is) throw new Error(`${spec.requests[at]} answered ${short(was)}, now ${short(is)}`);
    });
    const gain = spec.faster ? `, ${await gainOf(running[0], running[1], spec.faster)}` : '';
    tell('proven', spec.name, `${expected.length} answers are the same${gain}`);
  } catch (error) {
    tell('failed', spec.name, `${error.message}${error.cause ? ` (${error.cause.code ?? error.cause.message})` : ''}`);
  } finally {
    for (const service of running) await service.stop();
  }
}

/** A copy of a service; what its language needs to find packages stands in it. */
function copyOf({ name, language }, when, tools) {
  const folder = join(scratch, `${name}-${when}`);
  cpSync(join(services, name), folder, { recursive: true });
  if (language === 'node') symlinkSync(tools.NODE_MODULES, join(folder, 'node_modules'), 'junction');
  return folder;
}

/** Makes the fix of the rule as a user does; with `fix` in the service's description, the one whose title starts so. */
async function fix(spec, folder) {
  if (spec.fix === undefined) {
    const flags = ['--no-cache', '--fix', '--fix-preview', '--fix-rule', spec.rule, '--fail-on', 'never'];
    const { stderr } = await run(process.execPath, [cli, 'analyze', folder, ...flags]);
    if (!/^Fixed [1-9]/.test(stderr)) throw new Error(`nothing was fixed: ${stderr}`);
  } else await fixTitled(spec, folder);
  for (const [file, text] of Object.entries(spec.expects ?? {}))
    if (!readFileSync(join(folder, file), 'utf8').includes(text)) throw new Error(`${file} does not say ${text}`);
}

async function fixTitled(spec, folder) {
  const { applyFixes, chosen } = await applyFixesCode();
  const flags = ['--no-cache', '--format', 'json', '--fail-on', 'never'];
  const { stdout } = await run(process.execPath, [cli, 'analyze', folder, ...flags]);
  const fixes = JSON.parse(stdout).findings.flatMap((finding) => {
    const one = finding.fixes.find(({ title, edits }) => edits !== undefined && title.startsWith(spec.fix));
    return finding.rule === spec.rule && one ? [chosen(finding, one)] : [];
  });
  const { changed } = applyFixes(fixes, (file) =>
    existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : undefined,
  );
  if (changed.length === 0) throw new Error(`no fix of ${spec.rule} has a title that starts with ${spec.fix}`);
  for (const { file, after } of changed) writeFileSync(join(folder, file), after);
}

async function answersOf({ base }, { requests }) {
  const answers = [];
  for (const request of requests) answers.push(await answerOf(base, request));
  return answers;
}

function short(text) {
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}

function tell(outcome, name, details) {
  counts[outcome]++;
  const error = outcome === 'proven' ? {} : { error: details };
  console.log(
    asJson
      ? JSON.stringify({ name, ok: outcome !== 'failed', ...error, ...(outcome === 'skipped' && { skipped: true }) })
      : `${outcome.padEnd(8)} ${name}: ${details}`,
  );
}
