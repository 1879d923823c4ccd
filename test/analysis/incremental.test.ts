import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { newSessions, type Sessions } from '../../src/analysis/analyzeServices.ts';
import { discoverProgram, openProgram, type OpenProgram } from '../../src/project/openProgram.ts';
import { combineSettings } from '../../src/project/settings.ts';
import { analyzeProgram, extractorFor } from '../../src/report/pipeline.ts';
import { readAhead } from '../../src/report/readAhead.ts';

const SERVICES = join(import.meta.dirname, '..', 'services');
const EDITS = Number(process.env.FRAMEWORK_FIT_EDITS ?? 25);
const settings = combineSettings({}, {});
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

test.each(['orders-fastapi', 'endpoint-styles', 'orders-express', 'nest-styles'])(
  'after any edit of %s, the report is the one that an analysis from scratch gives',
  async (service) => {
    const { root, program } = await open(service);
    const sessions = newSessions();
    report(program, sessions);
    const random = randomOf(service.length);
    const files = program.parsedFiles();
    const texts = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
    for (let edit = 0; edit < EDITS; edit++) {
      const file = files[random(files.length)] ?? '';
      const text = edited(texts.get(file) ?? '', file, random);
      texts.set(file, text);
      change(program, sessions, file, text);
      expect(report(program, sessions), `edit ${String(edit)}, of ${file}`).toEqual(report(program, newSessions()));
    }
    expect(report(program, sessions)).toEqual(report(program));
  },
  60_000,
);

test('an edit of a helper changes what an endpoint in another file is said to do, and an edit back undoes it', async () => {
  const { root, program } = await open('orders-fastapi');
  const sessions = newSessions();
  const before = report(program, sessions);
  const file = before.findings.flatMap(({ path }) => path.slice(1)).find((step) => step.file !== '')?.file ?? '';
  const text = readFileSync(join(root, file), 'utf8');
  change(program, sessions, file, '');
  expect(report(program, sessions).findings).not.toEqual(before.findings);
  change(program, sessions, file, text);
  expect(report(program, sessions)).toEqual(before);
});

async function open(service: string): Promise<{ root: string; program: OpenProgram }> {
  const root = mkdtempSync(join(tmpdir(), 'framework-fit-incremental-'));
  folders.push(root);
  cpSync(join(SERVICES, service), root, { recursive: true });
  const found = discoverProgram(root, settings);
  const program = openProgram(root, { extract: await extractorFor(found), found });
  await readAhead(program, {});
  return { root, program };
}

function change(program: OpenProgram, sessions: Sessions, file: string, text: string): void {
  program.update(file, text);
  for (const session of Object.values(sessions)) session.touch(file);
}

function report(program: OpenProgram, sessions?: Sessions) {
  const { report } = analyzeProgram(program, settings, { version: '0', cache: false, ...(sessions && { sessions }) });
  // How long it took, and how many files have been read since the folder was opened, are no results.
  const { durationMs: _, files: __, ...results } = report;
  return results;
}

/** A line goes, comes twice, moves, is broken, or blocks. */
function edited(text: string, file: string, random: (below: number) => number): string {
  const lines = text.split('\n');
  const at = random(lines.length);
  const indent = /^\s*/.exec(lines[at] ?? '')?.[0] ?? '';
  const blocks = file.endsWith('.py') ? '__import__("time").sleep(1)' : 'require("fs").readFileSync("x");';
  const added = [
    [],
    [lines[random(lines.length)] ?? '', lines[at] ?? ''],
    ['', lines[at] ?? ''],
    [`${indent}${blocks}`, lines[at] ?? ''],
  ];
  lines.splice(at, 1, ...(added[random(added.length)] ?? []));
  return lines.join('\n');
}

/** Pseudo-random numbers that are the same in each run. */
function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
}
