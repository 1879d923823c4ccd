import { describe, expect, test } from 'vitest';
import type { Effect } from '../../src/analysis/service.ts';
import { classify } from '../../src/model/class.ts';
import { Sampler } from '../../src/model/ceilings.ts';
import { workloadOf } from '../../src/model/demands/workloadOf.ts';
import { assumedEnvironment } from '../../src/model/environment.ts';
import { estimator } from '../../src/model/estimate.ts';
import { effect, endpoint, service } from '../report/sample.ts';

const classOf = (...effects: Partial<Effect>[]) => {
  const one = endpoint({ effects: effects.map((given) => effect(given)) });
  const environment = assumedEnvironment();
  const workload = workloadOf(service({ endpoints: [one] }), one);
  return classify(one, workload, environment, estimator(new Sampler(environment))(workload));
};

const asyncpg = { library: 'asyncpg', call: 'asyncpg.connection.fetch', blocking: false };
const bcrypt = { kind: 'cpu', library: 'bcrypt', call: 'bcrypt.hashpw', weight: 'severe', cpuMs: 275 } as const;

describe('the class of an endpoint', () => {
  test('is trivial when it does nothing that takes time', () => {
    expect(classOf()).toMatchObject({ class: 'trivial', bottleneck: 'event loop' });
    expect(classOf({ kind: 'cpu', weight: 'minor' }).class).toBe('trivial');
    expect(classOf({ weight: 'trivial' }).class).toBe('trivial');
  });

  test('is I/O-bound when it awaits a database, and says how often', () => {
    const place = (line: number): Partial<Effect> => ({ ...asyncpg, range: [line, 0, line, 5] });
    const { class: kind, reason } = classOf(place(1), place(2), place(3));
    expect(kind).toBe('io-bound');
    expect(reason).toMatch(/^awaits 3 database calls \(asyncpg\): \d+ % of the time of a request$/);
  });

  test('names the event loop as the bottleneck when a call blocks it', () => {
    const call = {
      ...asyncpg,
      kind: 'http',
      library: 'httpx',
      call: 'httpx.AsyncClient.get',
      range: [2, 0, 2, 5],
    } as const;
    expect(classOf({}, { ...call, range: [...call.range] })).toMatchObject({
      class: 'io-bound',
      reason:
        'awaits 1 HTTP call (httpx), and blocks the event loop on 1 database call (psycopg2): 100 % of the time of a request',
    });
    expect(classOf({}).bottleneck).toBe('event loop');
  });

  test('names the thread pool when blocking calls wait there', () => {
    const slow = { runsOn: 'thread-pool', kind: 'http', library: 'requests', call: 'requests.get' } as const;
    expect(classOf(slow)).toMatchObject({
      reason: 'waits in a thread for 1 HTTP call (requests): 100 % of the time of a request',
      bottleneck: 'thread pool',
    });
  });

  test('is CPU-bound when a measured computation outweighs the waiting', () => {
    const cost = { amount: { literals: { '1.0': 12 } } };
    expect(classOf(asyncpg, { ...bcrypt, ...cost })).toMatchObject({
      class: 'cpu-bound',
      reason: expect.stringMatching(
        /^computes bcrypt.hashpw, about \d+ ms of CPU: 100 % of the time of a request$/,
      ) as string,
      bottleneck: 'event loop',
    });
    expect(classOf({ ...bcrypt, runsOn: 'thread-pool' }).bottleneck).toBe('CPU');
  });

  test('stays I/O-bound when the waiting outweighs the computation', () => {
    expect(classOf({ ...asyncpg, kind: 'http', weight: 'severe' }, { kind: 'cpu', weight: 'major' }).class).toBe(
      'io-bound',
    );
  });

  test('ignores what happens after the response, once, at start-up, or perhaps', () => {
    const outside = [
      { ...bcrypt, via: 'background' },
      { ...bcrypt, runsOn: 'startup' },
      { ...bcrypt, once: true },
      { ...bcrypt, confidence: 'possible' },
    ] as const;
    expect(classOf(...outside).class).toBe('trivial');
  });
});
