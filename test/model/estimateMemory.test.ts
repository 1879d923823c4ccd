import { expect, test } from 'vitest';
import { Sampler } from '../../src/model/ceilings.ts';
import { assumedEnvironment } from '../../src/model/environment.ts';
import { estimator } from '../../src/model/estimate.ts';
import { EstimateMemory } from '../../src/model/estimateMemory.ts';
import type { Workload } from '../../src/model/workload.ts';

const workload = (queries: number): Workload => ({
  runtime: 'python',
  work: [{ constant: 'asyncpg.query', what: 'a query', times: queries, on: 'loop' }],
  waits: [{ kind: 'db', ms: 'dbRoundTripMs', times: queries, how: 'awaits', what: 'a query' }],
});

test('remembered estimates are those that a new estimator makes', () => {
  const memory = new EstimateMemory();
  for (const queries of [1, 3, 1]) {
    memory.begin();
    const sampler = new Sampler(assumedEnvironment());
    const expected = estimator(new Sampler(assumedEnvironment()))(workload(queries));

    expect(memory.estimator(sampler)(workload(queries))).toEqual(expected);
  }
});

test('another environment is another estimate', () => {
  const memory = new EstimateMemory();
  const far = assumedEnvironment();
  far.inputs.dbRoundTripMs = { ...far.inputs.dbRoundTripMs, value: 200 };

  const near = memory.estimator(new Sampler(assumedEnvironment()))(workload(5));

  expect(memory.estimator(new Sampler(far))(workload(5)).waitingMs).toBeGreaterThan(10 * near.waitingMs);
});

test('an estimate is made once while each analysis asks for it, and again when one did not', () => {
  const memory = new EstimateMemory();
  const ask = () => memory.estimator(new Sampler(assumedEnvironment()))(workload(2));
  const first = ask();
  memory.begin();
  expect(ask()).toBe(first);

  memory.begin();
  memory.begin();
  expect(ask()).not.toBe(first);
});

test('the rates of a remembered estimate are there for gains', () => {
  const memory = new EstimateMemory();
  memory.estimator(new Sampler(assumedEnvironment()))(workload(2));
  const later = new Sampler(assumedEnvironment());
  const again = workload(2);
  memory.estimator(later)(again);

  expect(later.rates.get(again)).toBeDefined();
});
