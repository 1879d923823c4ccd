import type { LabResults } from './lab.ts';
import { calibrated, fixesOf, isInside, judgeAll, verdictOf } from './judge.ts';
import type { Judged, Verdict } from './judge.ts';
import type { Read } from './foretell.ts';
import type { Pair } from './pairs.ts';

/** The document on a measurement: what was asked for, what came out, and every pair with every miss. Markdown. */
export function documentOf(results: LabResults, services: ReadonlyMap<string, Read>): string {
  const { judged, unseen, disturbed } = judgeAll(services, results.measured, calibrated);
  const open = judgeAll(services, results.measured, undefined).judged;
  const known = verdictOf(judged);
  const unknown = verdictOf(open);
  const misses = judged.filter((one) => one.pair.training !== true && !isInside(one));
  const mistaken = judged.filter(
    ({ pair, estimate }) => pair.training !== true && !pair.binding.includes(estimate.bindingResource),
  );
  return [
    '# The lab: foretold and measured',
    '',
    '<!-- Written by npm run lab -- report. Do not edit. -->',
    '',
    `Measured ${results.date.slice(0, 10)} on ${results.machine.cpu}, ${String(results.machine.cores)} cores, Linux ${results.machine.kernel}: the server on one core, PostgreSQL, PgBouncer, Redis and wrk (64 connections) on the other. Every endpoint was foretold from its source alone; the environment (cores, workers, round trips, connections) is that of the lab and stands in each service's \`framework-fit.json\`. Constants were fitted on the ${String(judged.filter(({ pair }) => pair.training).length)} training pairs only; the other ${String(known.held)} are judged.`,
    '',
    'The rate that counts as measured is what wrk counted; where computing limits and the core of the server or of wrk was full, it is what the CPU time of the server allows, one second over CPU time a request (utilisation law).',
    '',
    ...summary(known, unknown),
    '',
    `Versions: ${versions(results)}.`,
    '',
    '## Misses',
    '',
    ...(misses.length === 0 ? ['None.'] : misses.map(missLine)),
    '',
    ...mistaken.map(
      ({ pair, estimate }) =>
        `- ${nameOf(pair)}: ${estimate.bindingResource} was named, ${pair.binding.join(' or ')} is what limits it`,
    ),
    '',
    ...(unseen.length === 0 ? [] : ['## Not seen by the engine', '', ...unseen.map((pair) => `- ${nameOf(pair)}`), '']),
    ...(disturbed.length === 0
      ? []
      : [
          '## To be measured again',
          '',
          'Other programs used too much of the core meanwhile:',
          '',
          ...disturbed.map((pair) => `- ${nameOf(pair)}`),
          '',
        ]),
    '## Every pair',
    '',
    'CPU is in microseconds of the server for each request. T marks a training pair, ! a miss. Others is the share of the core that other programs used meanwhile.',
    '',
    '| | Pair | Low | Middle | High | Measured | CPU foretold | CPU measured | Limited by | Others |',
    '| --- | --- | --: | --: | --: | --: | --: | --: | --- | --: |',
    ...judged.map(pairRow),
    '',
    '## Fixes',
    '',
    '| Stack | From | To | Foretold | Measured |',
    '| --- | --- | --- | --: | --: |',
    ...fixesOf(judged).map(
      ({ fix, measured, foretold }) =>
        `| ${fix.stack} | ${fix.from} | ${fix.to} | ${foretold.toFixed(2)} | ${measured.toFixed(2)} |`,
    ),
    '',
  ].join('\n');
}

function summary(known: Verdict, unknown: Verdict): string[] {
  const row = (what: string, target: string, a: string, b = ''): string => `| ${what} | ${target} | ${a} | ${b} |`;
  const share = (part: number, all: number): string => `${((100 * part) / all).toFixed(0)} % of ${String(all)}`;
  return [
    '| Judged on pairs that nothing was fitted on | Asked for | Calibrated | Not calibrated |',
    '| --- | --- | --- | --- |',
    row(
      'measured rate inside low to high',
      '90 %',
      `${(known.coverage * 100).toFixed(0)} % (95 % sure: ${(known.coverageBound * 100).toFixed(0)} % or more)`,
      `${(unknown.coverage * 100).toFixed(0)} % (95 % sure: ${(unknown.coverageBound * 100).toFixed(0)} % or more)`,
    ),
    row('high over low, median', '2.3 and 3.5', known.width.toFixed(2), unknown.width.toFixed(2)),
    row(
      'error of the middle, median',
      '20 %',
      `${((Math.exp(known.medianError) - 1) * 100).toFixed(0)} %`,
      `${((Math.exp(unknown.medianError) - 1) * 100).toFixed(0)} %`,
    ),
    row(
      'error of the middle, nine in ten',
      '',
      `${((Math.exp(known.error90) - 1) * 100).toFixed(0)} %`,
      `${((Math.exp(unknown.error90) - 1) * 100).toFixed(0)} %`,
    ),
    row(
      'order within a stack, Kendall tau',
      '0.8',
      known.tau.map(({ stack, tau }) => `${stack} ${tau.toFixed(2)}`).join(', '),
    ),
    row(
      'what limits it named rightly',
      '90 %',
      share(known.bindingRight, known.bindingJudged),
      share(unknown.bindingRight, unknown.bindingJudged),
    ),
    row(
      'direction of fixes that change over 10 %',
      '95 %',
      share(known.gains.right, known.gains.fixes),
      share(unknown.gains.right, unknown.gains.fixes),
    ),
    row(
      'interval score, lower is better',
      `below ${known.naiveScore.toFixed(1)} (hello world)`,
      known.score.toFixed(1),
      unknown.score.toFixed(1),
    ),
  ];
}

function pairRow(one: Judged): string {
  const { pair, measured, rate, estimate } = one;
  const mark = `${pair.training ? 'T' : ''}${isInside(one) ? '' : '!'}`;
  const cells = [
    mark,
    nameOf(pair),
    ...[estimate.low, estimate.mid, estimate.high, rate].map(whole),
    whole(estimate.computingMs * 1000),
    whole(measured.serverMicros),
    estimate.bindingResource,
    `${(measured.foreign * 100).toFixed(0)} %`,
  ];
  return `| ${cells.join(' | ')} |`;
}

function missLine({ pair, rate, estimate }: Judged): string {
  const factor = rate > estimate.high ? rate / estimate.high : estimate.low / rate;
  const side = rate > estimate.high ? 'above' : 'below';
  return `- ${nameOf(pair)}: measured ${whole(rate)}, ${factor.toFixed(2)} times ${side} ${whole(estimate.low)} to ${whole(estimate.high)}`;
}

function whole(value: number): string {
  return value.toFixed(value < 100 ? 1 : 0);
}

function nameOf({ stack, method, path }: Pair): string {
  return `${stack} ${method} ${path}`;
}

function versions({ versions: all }: LabResults): string {
  const shown = [
    'python',
    'fastapi',
    'uvicorn',
    'uvloop',
    'asyncpg',
    'psycopg',
    'SQLAlchemy',
    'sqlalchemy',
    'pydantic',
    'httpx',
    'node20',
    'node24',
    'express',
    'pg',
    'sequelize',
    'go',
    'postgresql',
    'pgbouncer',
  ];
  return shown
    .flatMap((name) =>
      all[name] === undefined ? [] : [/\d/.test(name) || all[name].includes(' ') ? all[name] : `${name} ${all[name]}`],
    )
    .join(', ');
}
