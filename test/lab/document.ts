import type { LabResults } from './lab.ts';
import { crossJudge } from './cross.ts';
import { byStack, byWork } from './folds.ts';
import { calibrated, fixesOf, isInside, isNamed, limitsOf, verdictOf } from './judge.ts';
import type { Judged, Verdict } from './judge.ts';
import type { Read } from './foretell.ts';
import type { Pair } from './pairs.ts';

/** The document on a measurement: what was asked for, what came out, and every pair with every miss. Markdown. */
export function documentOf(
  results: LabResults,
  services: ReadonlyMap<string, Read>,
  external: readonly string[],
): string {
  const { measured } = results;
  const { judged, unseen, disturbed } = crossJudge(services, measured, calibrated);
  const columns: Column[] = [
    { title: 'Calibrated', verdict: verdictOf(judged) },
    { title: 'Not calibrated', verdict: verdictOf(crossJudge(services, measured, undefined).judged) },
    { title: 'A whole stack left out', verdict: verdictOf(crossJudge(services, measured, calibrated, byStack).judged) },
    { title: 'A kind of work left out', verdict: verdictOf(crossJudge(services, measured, calibrated, byWork).judged) },
  ];
  const misses = judged.filter((one) => !isInside(one));
  const mistaken = judged.filter((one) => !isNamed(one));
  return [
    '# The lab: foretold and measured',
    '',
    '<!-- Written by npm run lab -- report. Do not edit. -->',
    '',
    `Measured ${results.date.slice(0, 10)} on ${results.machine.cpu}, ${String(results.machine.cores)} cores, Linux ${results.machine.kernel}: the server on one core, PostgreSQL, PgBouncer, Redis and wrk (64 connections) on the other. Every endpoint was foretold from its source alone; the environment (cores, workers, round trips, connections) is that of the lab and stands in each service's \`framework-fit.json\`.`,
    '',
    `Each of the ${String(judged.length)} pairs is judged by a fit of the constants that has not seen it: ten folds by a fixed hash of the pair's name, each judged by what the other nine give, the width of the ranges included. The two columns at the right are harder: one leaves out a whole stack, with all that only it has; the other one kind of work, such as \`GET /db/one\`, in all stacks. The constants of the product are fitted on all pairs.`,
    '',
    'The rate that counts as measured is what wrk counted; where computing limits and other programs took more than 5 % of the core, it is what the CPU time of the server allows, one second over CPU time a request (utilisation law). PostgreSQL shares its core with wrk: where that core was full, the database is a right answer to what limits.',
    '',
    ...summary(columns),
    '',
    `Versions: ${versions(results)}.`,
    '',
    '## Misses',
    '',
    ...(misses.length === 0 ? ['None.'] : misses.map(missLine)),
    '',
    ...mistaken.map(
      ({ pair, measured, estimate }) =>
        `- ${nameOf(pair)}: ${estimate.bindingResource} was named, ${limitsOf(pair, measured).join(' or ')} is what limits it`,
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
    ...external,
    '## Every pair',
    '',
    'CPU is in microseconds of the server for each request. ! marks a miss. Others is the share of the core that other programs used meanwhile.',
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

/** One way to judge. */
interface Column {
  title: string;
  verdict: Verdict;
}

function summary(columns: readonly Column[]): string[] {
  const row = (what: string, target: string, cell: (verdict: Verdict) => string): string =>
    `| ${what} | ${target} | ${columns.map(({ verdict }) => cell(verdict)).join(' | ')} |`;
  const share = (part: number, all: number): string => `${((100 * part) / all).toFixed(0)} % of ${String(all)}`;
  const error = (ln: number): string => `${((Math.exp(ln) - 1) * 100).toFixed(0)} %`;
  return [
    `| Judged by fits that had not seen the pair | Asked for | ${columns.map(({ title }) => title).join(' | ')} |`,
    `| --- | --- | ${columns.map(() => '---').join(' | ')} |`,
    row(
      'measured rate inside low to high',
      '90 %',
      ({ coverage, coverageBound }) =>
        `${(coverage * 100).toFixed(0)} % (95 % sure: ${(coverageBound * 100).toFixed(0)} % or more)`,
    ),
    row('high over low, median', '2.3; 3.5 not calibrated', ({ width }) => width.toFixed(2)),
    row('error of the middle, median', '20 %', ({ medianError }) => error(medianError)),
    row('error of the middle, nine in ten', '', ({ error90 }) => error(error90)),
    row('order within a stack, Kendall tau', '0.8', ({ tau }) =>
      tau.map((one) => `${one.stack} ${one.tau.toFixed(2)}`).join(', '),
    ),
    row('what limits it named rightly', '90 %', ({ bindingRight, bindingJudged }) =>
      share(bindingRight, bindingJudged),
    ),
    row('direction of fixes that change over 10 %', '95 %', ({ gains }) => share(gains.right, gains.fixes)),
    row(
      'interval score, lower is better; of hello world',
      '',
      ({ score, naiveScore }) => `${score.toFixed(1)}; ${naiveScore.toFixed(1)}`,
    ),
  ];
}

function pairRow(one: Judged): string {
  const { pair, measured, rate, estimate } = one;
  const mark = isInside(one) ? '' : '!';
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
