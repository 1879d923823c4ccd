import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus, release } from 'node:os';
import { join } from 'node:path';
import { measureAll } from './measure.ts';
import type { Measured } from './measure.ts';
import { documentOf } from './document.ts';
import { fitAll } from './cross.ts';
import { externalLines } from './external.ts';
import { read } from './foretell.ts';
import type { Read } from './foretell.ts';
import { copyServices, missingTools, setUp, stacksOf, versionsOf } from './stacks.ts';
import type { Workshop } from './stacks.ts';

/** What a run leaves behind: everything that is needed to judge it later. */
export interface LabResults {
  date: string;
  machine: { cpu: string; cores: number; kernel: string };
  versions: Record<string, string>;
  measured: Measured[];
}

/** `measure [--stack id]... [--path path]` sets the lab up, measures, and writes results and document; `fit` and `report` take what is kept. */
export async function main(args: readonly string[], root: string): Promise<void> {
  const workshop: Workshop = { folder: join(root, '.cache', 'lab'), sources: join(root, 'test/lab/services') };
  if (args[0] === 'report' || args[0] === 'fit') {
    mkdirSync(join(workshop.folder, 'services'), { recursive: true });
    copyServices(workshop);
    return args[0] === 'fit' ? fitConstants(root, workshop) : report(root, workshop);
  }
  const missing = missingTools();
  if (missing.length > 0) return print(`The lab is skipped: this machine lacks ${missing.join(', ')}.`);
  print('Setting the lab up');
  setUp(workshop);
  const stacks = args.flatMap((arg, at) => (args[at - 1] === '--stack' ? [arg] : []));
  const only = args[args.indexOf('--path') + 1];
  const measured = await measureAll(workshop, {
    ...(stacks.length > 0 && { stacks }),
    ...(args.includes('--path') && only !== undefined && { only }),
    onMeasured: (one) => {
      print(
        `${one.stack} ${one.method} ${one.path}: ${one.rps.toFixed(0)} requests/s, ${one.serverMicros.toFixed(0)} µs, ` +
          `database ${one.databaseMicros.toFixed(0)} µs, busy ${percent(one.busy)}, others ${percent(one.foreign)}, ` +
          `core 0 ${percent(one.surroundings)}${one.errors > 0 ? `, ${String(one.errors)} errors` : ''}`,
      );
    },
  });
  const [cpu] = cpus();
  const date = new Date().toISOString();
  const results: LabResults = {
    date,
    machine: { cpu: cpu?.model ?? 'unknown', cores: cpus().length, kernel: release() },
    versions: versionsOf(workshop),
    measured,
  };
  const isWhole = stacks.length === 0 && !args.includes('--path');
  const folder = isWhole ? join(root, 'test/lab/results') : workshop.folder;
  mkdirSync(folder, { recursive: true });
  const file = join(folder, isWhole ? `${date.slice(0, 16).replace(/[:T]/g, '-')}.json` : 'part.json');
  writeFileSync(file, JSON.stringify(results, null, 1) + '\n');
  print(`Written: ${file}`);
  if (isWhole) await report(root, workshop);
}

/** All results that are kept: of each pair, the measurement in which others used the server's core least. */
function allResults(root: string): LabResults | undefined {
  const folder = join(root, 'test/lab/results');
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
  const all = files.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as LabResults);
  const last = all.at(-1);
  if (last === undefined) return undefined;
  const best = new Map<string, Measured>();
  for (const one of all.flatMap(({ measured }) => measured)) {
    const key = `${one.stack} ${one.method} ${one.path}`;
    if (one.foreign < (best.get(key)?.foreign ?? Infinity)) best.set(key, one);
  }
  return { ...last, measured: [...best.values()] };
}

async function readServices(workshop: Workshop): Promise<Map<string, Read>> {
  const services = new Map<string, Read>();
  for (const stack of stacksOf(workshop)) services.set(stack.id, await read(stack));
  return services;
}

/** Writes the document on what was foretold and measured. */
async function report(root: string, workshop: Workshop): Promise<void> {
  const results = allResults(root);
  if (results === undefined) return print('Nothing was measured yet: npm run lab');
  const external = await externalLines(join(workshop.folder, 'published'));
  const text = documentOf(results, await readServices(workshop), external);
  const file = join(root, 'test/lab/README.md');
  const { format, resolveConfig } = await import('prettier');
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), parser: 'markdown' }));
  print(`Written: ${file}`);
}

/** Fits the constants on all pairs and writes them where the model reads them; then the document must be written anew. */
async function fitConstants(root: string, workshop: Workshop): Promise<void> {
  const results = allResults(root);
  if (results === undefined) return print('Nothing was measured yet: npm run lab');
  const services = await readServices(workshop);
  const { constants, handlerGsd, residualGsd, pairs } = fitAll(services, results.measured);
  const { machine, date } = results;
  const fitted = { machine: machine.cpu, date: date.slice(0, 10), handlerGsd, residualGsd, constants };
  writeFileSync(join(root, 'src/model/fitted.json'), JSON.stringify(fitted, null, 1) + '\n');
  print(`Fitted on ${String(pairs)} pairs. Now: npm run lab -- report`);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
