import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, release } from 'node:os';
import { join } from 'node:path';
import { measureAll } from './measure.ts';
import type { Measured } from './measure.ts';
import { missingTools, setUp, versionsOf } from './stacks.ts';
import type { Workshop } from './stacks.ts';

/** What a run leaves behind: everything that is needed to judge it later. */
export interface LabResults {
  date: string;
  machine: { cpu: string; cores: number; kernel: string };
  versions: Record<string, string>;
  measured: Measured[];
}

/** `measure [--stack id]... [--path path]`: sets the lab up, measures, and writes the results. */
export async function main(args: readonly string[], root: string): Promise<void> {
  const missing = missingTools();
  if (missing.length > 0) {
    print(`The lab is skipped: this machine lacks ${missing.join(', ')}.`);
    return;
  }
  const workshop: Workshop = { folder: join(root, '.cache', 'lab'), sources: join(root, 'test/lab/services') };
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
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
