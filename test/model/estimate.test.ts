import { expect, test } from 'vitest';
import type { Effect } from '../../src/analysis/service.ts';
import { Sampler } from '../../src/model/ceilings.ts';
import { environmentOf } from '../../src/model/environmentOf.ts';
import { estimateService } from '../../src/model/serviceEstimate.ts';
import { assumptionsOf, questionOf } from '../../src/model/estimate.ts';
import { gainOf } from '../../src/model/gain.ts';
import { effect, endpoint, service } from '../report/sample.ts';

function estimateOf(effects: Partial<Effect>[], configured: Parameters<typeof environmentOf>[1] = {}) {
  const one = service({ endpoints: [endpoint({ effects: effects.map(effect) })] });
  const environment = environmentOf(one, configured);
  const [found] = estimateService(one, new Sampler(environment));
  if (found?.estimate === undefined) throw new Error('an endpoint has an estimate');
  return { ...found.estimate, service: one, environment, found };
}

const call: Partial<Effect> = {
  kind: 'http',
  library: 'httpx',
  call: 'httpx.AsyncClient.get',
  blocking: false,
  range: [1, 0, 1, 4],
};

test('the same service gives the same range in every run', () => {
  const { low, mid, high } = estimateOf([call]);
  expect(estimateOf([call])).toMatchObject({ low, mid, high });
  expect(low).toBeLessThan(mid);
  expect(mid).toBeLessThan(high);
});

test('the input that would narrow the range most is asked for, and no longer once it is given', () => {
  const unknown = estimateOf([call, { ...call, range: [2, 0, 2, 4] }]);
  const given = estimateOf([call, { ...call, range: [2, 0, 2, 4] }], { upstreamMs: 100, speed: 1 });
  expect(unknown.ask).toBe('upstreamMs');
  expect(questionOf(unknown)).toContain('environment.upstreamMs');
  expect(given.ask).not.toBe('upstreamMs');
  expect(given.high / given.low).toBeLessThan(unknown.high / unknown.low);
});

test('64 clients that wait 100 ms each make no more than 640 requests a second', () => {
  expect(estimateOf([call], { upstreamMs: 100 }).mid).toBeLessThan(640);
});

test('each input says whether it was given or assumed', () => {
  const { environment, ...estimate } = estimateOf([call], { upstreamMs: 100 });
  const lines = assumptionsOf(estimate, environment);
  expect(lines).toContain('answer of another service 100 ms (configured: framework-fit.json)');
  expect(lines.some((line) => /cores 2 \(assumed/.test(line))).toBe(true);
});

test('deployment files say how many workers, instances and cores there are', () => {
  const place = { file: 'compose.yml', line: 3 };
  const one = service({
    deployments: [
      {
        ...{ source: 'compose', server: 'gunicorn', flags: {}, development: false, place },
        ...{ workers: { count: 4, expression: '-w 4', place }, replicas: { count: 3, place } },
        cpuLimit: { cores: 4, place },
      },
    ],
  });
  const { inputs } = environmentOf(one);
  expect(inputs.workers).toMatchObject({ value: 4, origin: 'detected', source: 'compose.yml:3' });
  expect(inputs.replicas).toMatchObject({ value: 3, origin: 'detected' });
  expect(inputs.cores).toMatchObject({ value: 4, origin: 'detected' });
  expect(environmentOf(one, { workers: 2 }).inputs.workers).toMatchObject({ value: 2, origin: 'configured' });
});

test('what waits at once counts once for the time of a request', () => {
  const together = { amount: { together: { file: 'app/repo.py', line: 1 } } };
  const calls = [1, 2, 3].map((line) => ({ ...call, range: [line, 0, line, 4] as [number, number, number, number] }));
  // So few that httpx's pool, which gets slow with the requests in it, does not limit them.
  const few = { upstreamMs: 100, concurrency: 8 };
  const inSequence = estimateOf(calls, few);
  const atOnce = estimateOf(
    calls.map((one) => ({ ...one, ...together })),
    few,
  );
  expect(atOnce.mid / inSequence.mid).toBeGreaterThan(2);
});

test('a finding that is dealt with gains what its wait took from the event loop', () => {
  const blocked = estimateOf([
    { kind: 'sleep', library: 'time', call: 'time.sleep', amount: { literals: { 0: 0.05 } } },
  ]);
  const { service: one, environment, found } = blocked;
  const [sleep] = found.endpoint.effects;
  if (sleep === undefined) throw new Error('the endpoint sleeps');
  const suspect = { rule: 'blocking-sleep', file: sleep.file, range: sleep.range, endpoints: [found.endpoint.id] };
  const input = { service: one, sampler: new Sampler(environment), workloads: new Map([[found.endpoint.id, found]]) };
  expect(blocked.mid).toBeLessThan(21);
  expect(gainOf(suspect, input)?.mid).toBeGreaterThan(20);
  expect(gainOf({ ...suspect, rule: 'memory-session-store' }, input)).toBeUndefined();
});

test('a service of 300 endpoints is estimated in under 200 ms of CPU time', () => {
  const queries = Array.from({ length: 6 }, (_, line) =>
    effect({ library: 'asyncpg', call: 'asyncpg.Connection.fetch', blocking: false, range: [line, 0, line, 5] }),
  );
  const endpoints = Array.from({ length: 300 }, (_, at) => endpoint({ path: `/${String(at)}`, effects: queries }));
  const one = service({ endpoints });
  const environment = environmentOf(one);
  // The best of five: other programs make the rest slower.
  const millis = [1, 2, 3, 4, 5].map(() => {
    const before = process.cpuUsage();
    estimateService(one, new Sampler(environment));
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  expect(Math.min(...millis)).toBeLessThan(200);
});
