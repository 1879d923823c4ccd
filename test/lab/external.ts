import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Sampler } from '../../src/model/ceilings.ts';
import { workloadOf } from '../../src/model/demands/workloadOf.ts';
import { environmentOf } from '../../src/model/environmentOf.ts';
import { estimator } from '../../src/model/estimate.ts';
import type { Estimate } from '../../src/model/estimate.ts';
import { read } from './foretell.ts';
import { published } from './published.ts';
import type { Published } from './published.ts';

/** The lines of the document on what others measured, foretold without knowing their machines. */
export async function externalLines(folder: string): Promise<string[]> {
  const lines = [
    '## Measured by others',
    '',
    'Published figures that nothing was fitted on; the speed of their machines is unknown to the model. Where one author measured two on one machine, their ratio does not depend on it.',
    '',
    '| | What | Low | Middle | High | Published | Limited by | Source |',
    '| --- | --- | --: | --: | --: | --: | --- | --- |',
  ];
  const foretold: Foretold[] = [];
  for (const [at, one] of published.entries())
    foretold.push({ one, estimate: await foretell(one, join(folder, String(at))) });
  return [...lines, ...foretold.map(rowOf), '', ...ratios(foretold), ''];
}

interface Foretold {
  one: Published;
  /** Absent where the engine does not see the endpoint. */
  estimate: Estimate | undefined;
}

function rowOf({ one: { name, machine, rps, source }, estimate }: Foretold): string {
  if (estimate === undefined) return `| ! | ${name} (${machine}) | | | | ${String(rps)} | not seen | ${source} |`;
  const { low, mid, high, bindingResource } = estimate;
  const isInside = rps >= low && rps <= high;
  const numbers = [low, mid, high, rps].map((rate) => rate.toFixed(0)).join(' | ');
  return `| ${isInside ? '' : '!'} | ${name} (${machine}) | ${numbers} | ${bindingResource} | ${source} |`;
}

/** Of each further figure of a machine against its first. */
function ratios(foretold: readonly Foretold[]): string[] {
  return foretold.flatMap(({ one, estimate }, at) => {
    const first = foretold.find((other) => other.one.machine === one.machine);
    if (first === undefined || first === foretold[at] || !estimate || !first.estimate) return [];
    const [known, told] = [one.rps / first.one.rps, estimate.mid / first.estimate.mid];
    return [`- ${one.name} against ${first.one.name}: published ${known.toFixed(1)}, foretold ${told.toFixed(1)}`];
  });
}

async function foretell({ path, environment, files }: Published, folder: string): Promise<Estimate | undefined> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  const { services } = await read({ folder });
  for (const service of services) {
    const endpoint = service.endpoints.find((one) => one.path === path);
    if (endpoint === undefined) continue;
    const known = environmentOf(service, environment);
    return estimator(new Sampler(known))(workloadOf(service, endpoint, known));
  }
  return undefined;
}
