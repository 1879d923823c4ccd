import { expect, test } from 'vitest';
import { Sampler } from '../../src/model/ceilings.ts';
import { changeOf } from '../../src/model/changes.ts';
import { choiceRates, type Choice } from '../../src/model/choices.ts';
import { environmentOf } from '../../src/model/environmentOf.ts';
import { ratesAfter, ratesOf } from '../../src/model/estimate.ts';
import { estimateService } from '../../src/model/serviceEstimate.ts';
import { effect, endpoint, service } from '../report/sample.ts';

const query = effect({ library: 'psycopg2', call: 'psycopg2.cursor.execute', blocking: true, range: [1, 0, 1, 5] });
const others = Array.from({ length: 5 }, (_, line) =>
  effect({ library: 'asyncpg', call: 'asyncpg.Connection.fetch', blocking: false, range: [line + 9, 0, line + 9, 5] }),
);

function given(count: number) {
  const endpoints = Array.from({ length: count }, (_, at) =>
    endpoint({ id: `GET /${String(at)}`, path: `/${String(at)}`, effects: [query, ...others] }),
  );
  const one = service({ endpoints });
  const sampler = new Sampler(environmentOf(one));
  const workloads = new Map(estimateService(one, sampler).map((known) => [known.endpoint.id, known]));
  return { service: one, sampler, workloads };
}

const suspect = { ...query, rule: 'blocking-db-driver', endpoints: ['GET /0'], effects: [query] };

test('what a change does to the rate is the same whether all is computed or only what changes', () => {
  const { service: one, sampler, workloads } = given(1);
  const known = workloads.get('GET /0');
  if (known === undefined) throw new Error('it has an endpoint');
  const after = changeOf(suspect, one)?.workload?.(known.workload, known.endpoint) ?? known.workload;
  expect(after).not.toBe(known.workload);
  const all = ratesOf(after, new Sampler(sampler.environment));
  ratesAfter(known.workload, after, sampler).forEach((rate, at) => {
    expect(rate / (all[at] ?? 0)).toBeCloseTo(1, 9);
  });
});

test('three choices for each of 100 findings take a small part of an analysis', () => {
  const input = given(100);
  const choices: Choice[] = [
    { becomes: 'def', moves: [query] },
    { becomes: 'thread', moves: [query] },
    { becomes: 'async' },
  ];
  const all = (): void => {
    for (const id of input.workloads.keys()) choiceRates({ ...suspect, endpoints: [id] }, choices, undefined, input);
  };
  all();
  const before = process.cpuUsage();
  all();
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(200);
});
