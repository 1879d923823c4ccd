import { describe, expect, test } from 'vitest';
import { adviseService } from '../../src/advice/adviseService.ts';
import { fitOf } from '../../src/advice/fit.ts';
import { inStack } from '../../src/advice/inStack.ts';
import type { Endpoint, Service } from '../../src/analysis/service.ts';
import { Sampler } from '../../src/model/ceilings.ts';
import { assumedEnvironment } from '../../src/model/environment.ts';
import { estimateService } from '../../src/model/serviceEstimate.ts';
import type { Dependency } from '../../src/project/program.ts';
import type { FitSettings } from '../../src/project/settings.ts';
import type { Finding } from '../../src/rules/rule.ts';
import { effect, endpoint, finding, service } from '../report/sample.ts';

interface Given {
  endpoints?: Endpoint[];
  findings?: Finding[];
  fit?: FitSettings;
  dependencies?: string[];
  frontEnds?: { file: string; line: number }[];
  service?: Partial<Service>;
}

function advise({ endpoints, findings = [], fit = {}, dependencies = [], frontEnds = [], service: more }: Given = {}) {
  const place = { file: 'pyproject.toml', line: 7 };
  const project: Service['project'] = {
    root: '',
    ecosystem: 'python',
    dependencies: new Map(dependencies.map((name): [string, Dependency] => [name, { extras: [], place }])),
    deployments: [],
  };
  const made = service({ project, endpoints: endpoints ?? [reading], ...more });
  const environment = assumedEnvironment();
  return adviseService({
    ...{ service: made, environment, findings, frontEnds, idOf: ({ rule }) => `id of ${rule}` },
    fit: fitOf(fit, made.endpoints.length),
    estimates: estimateService(made, new Sampler(environment)),
  });
}

const query = effect({ library: 'asyncpg', call: 'asyncpg.Connection.fetch', blocking: false });
const reading = endpoint({ effects: [query] });
const blocked = endpoint({ effects: [effect()] });
const blocking = finding({ rule: 'blocking-db-driver' });
const hashing = endpoint({
  method: 'POST',
  path: '/login',
  effects: [effect({ kind: 'cpu', library: 'bcrypt', call: 'bcrypt.hashpw', weight: 'severe' })],
});

describe('whether the framework fits', () => {
  test('tuning comes first: what it alone gives is said before anything else', () => {
    const { verdict, headline, capacity } = advise({ endpoints: [blocked], findings: [blocking] });

    expect(verdict).toBe('keep and tune');
    expect(headline).toMatch(/^Tuning alone takes an instance from about [\d,]+ to [\d,]+ requests\/s/);
    expect(capacity?.tuned.mid).toBeGreaterThan(1.5 * (capacity?.now.mid ?? Infinity));
  });

  test('without a target it says up to which one the answer holds, and asks for it', () => {
    const { headline, questions } = advise();

    expect(headline).toMatch(/Keep Python up to about [\d,]+ requests\/s in all; set fit\.targetRps/);
    expect(questions.map(({ setting }) => setting)).toContain('fit.targetRps');
  });

  test('a target that a few instances serve keeps the framework', () => {
    const { verdict, headline, extractions } = advise({ fit: { targetRps: 500 } });

    expect(verdict).toBe('keep and tune');
    expect(headline).toMatch(/1 instance serves the target of 500 requests\/s/);
    expect(extractions).toEqual([]);
  });

  test('the answer changes at the break-even, and only there', () => {
    const targetRps = advise().breakEvens.find(({ stack }) => stack === 'go')?.targetRps ?? 0;

    expect(advise({ fit: { targetRps: 0.9 * targetRps } }).verdict).toBe('keep and tune');
    expect(advise({ fit: { targetRps: 1.1 * targetRps } }).verdict).not.toBe('keep and tune');
  });

  test('dearer cores make the break-even lower, a longer rewrite higher, by the same factor', () => {
    const goes = (fit: FitSettings) => advise({ fit }).breakEvens.find(({ stack }) => stack === 'go')?.targetRps ?? 0;
    const usual = goes({ costPerCoreMonth: 40, rewriteWeeks: 10 });

    expect(goes({ costPerCoreMonth: 80, rewriteWeeks: 10 }) / usual).toBeCloseTo(0.5, 1);
    expect(goes({ costPerCoreMonth: 40, rewriteWeeks: 20 }) / usual).toBeCloseTo(2, 1);
  });

  test('what a stack costs is shown with where each figure comes from', () => {
    const assumed = advise().breakEvens.find(({ stack }) => stack === 'go')?.working ?? '';
    const said = advise({ fit: { costPerCoreMonth: 30, costPerWeek: 2000, rewriteWeeks: 8 } }).breakEvens;

    expect(assumed).toContain('assumed: fit.costPerCoreMonth: a general-purpose cloud core');
    expect(said.find(({ stack }) => stack === 'go')?.working).toContain(
      '30 USD a core and month, 8 weeks of 2,000 USD',
    );
    expect(said.find(({ stack }) => stack === 'go')?.working).not.toContain('assumed');
  });

  test('password hashing is native code everywhere: no other stack makes it quicker', () => {
    const { breakEvens, extractions, headline } = advise({
      endpoints: [hashing],
      findings: [finding({ rule: 'cpu-heavy-on-event-loop', endpoints: ['POST /login'] })],
      fit: { targetRps: 1_000_000 },
    });

    expect(breakEvens.every(({ targetRps }) => targetRps === undefined)).toBe(true);
    expect(breakEvens[0]?.working).toContain('no target changes the answer');
    expect(extractions).toEqual([]);
    expect(headline).not.toContain('Go');
  });

  test('machine learning keeps a service in Python, and says by which dependency', () => {
    const { criteria } = advise({ dependencies: ['torch'] });

    expect(criteria.find(({ id }) => id === 'python-ml')).toMatchObject({
      answer: 'yes',
      because: 'it depends on torch',
      proof: { file: 'pyproject.toml', line: 7 },
    });
    const far = advise({ dependencies: ['torch'], fit: { targetRps: 10_000_000 } });
    expect(far.verdict).not.toBe('consider another stack');
  });

  test('what cannot be seen in code is asked, and an answer is used', () => {
    const team = (given: FitSettings) => advise({ fit: given }).criteria.find(({ id }) => id === 'go-team');

    expect(team({})).toMatchObject({ answer: 'unknown', because: 'cannot be seen in code: set fit.team' });
    expect(team({ team: ['go'] })?.answer).toBe('yes');
    expect(team({ team: ['javascript'] })?.answer).toBe('no');
  });

  test('the articles limits of 50,000 and 35,000 requests/s are judged by the target', () => {
    const answers = (targetRps: number) =>
      ['go-peak', 'python-peak'].map(
        (id) => advise({ fit: { targetRps } }).criteria.find((one) => one.id === id)?.answer,
      );

    expect(answers(60_000)).toEqual(['yes', 'no']);
    expect(answers(20_000)).toEqual(['no', 'yes']);
  });

  test('types are shared only where a Node service and a front end are in one repository', () => {
    const shared = (ecosystem: 'python' | 'node') => {
      const project: Service['project'] = { root: '', ecosystem, dependencies: new Map(), deployments: [] };
      const given = { frontEnds: [{ file: 'web/package.json', line: 3 }], service: { project, framework: 'express' } };
      return advise(given).criteria.find(({ id }) => id === 'node-types')?.answer;
    };

    expect([shared('node'), shared('python')]).toEqual(['yes', 'no']);
  });

  test('known traffic decides instead of the typical endpoint', () => {
    const both = [reading, hashing];
    const rate = (traffic?: Record<string, number>) =>
      advise({ endpoints: both, fit: traffic ? { traffic } : {} }).capacity?.now.mid ?? 0;

    expect(rate({ 'GET /items/{id}': 100 })).toBeGreaterThan(5 * rate());
    expect(rate({ 'POST /login': 100 })).toBeLessThan(rate() / 5);
  });
});

describe('the tuning checklist', () => {
  const item = (id: string, given: Given) => advise(given).checklist.find((one) => one.id === id);

  test('has all points of the source, each with a reason', () => {
    const { checklist } = advise();

    expect(checklist.map(({ id }) => id)).toEqual(['S15', 'S16', 'S17', 'S18', 'S19', 'S20', 'S21']);
    expect(checklist.every(({ because }) => because.length > 10)).toBe(true);
  });

  test('a finding makes its point missing, with its place and id', () => {
    expect(item('S17', { endpoints: [blocked], findings: [blocking] })).toMatchObject({
      state: 'missing',
      proof: { file: 'app/repo.py', line: 12 },
      findings: ['id of blocking-db-driver'],
    });
  });

  test('without it, the call that does not block is the proof', () => {
    expect(item('S17', { endpoints: [reading] })).toMatchObject({
      state: 'done',
      because: 'no call blocks the event loop; asyncpg for one does not',
      proof: { file: 'app/repo.py', line: 12 },
    });
  });

  test('what does not concern a service is not applicable', () => {
    expect(item('S17', { endpoints: [endpoint()] })?.state).toBe('not applicable');
    expect(item('S20', { endpoints: [endpoint()] })?.state).toBe('not applicable');
    expect(item('S21', { endpoints: [endpoint()] })?.state).toBe('not applicable');
  });
});

describe('the same requests in another stack', () => {
  test('keep their queries, rows and waits, and lose what only one stack needs', () => {
    const work = [
      { constant: 'python.fastapi', what: '', times: 1, on: 'loop' },
      { constant: 'python.jsonable-encoder-field', what: '', times: 700, on: 'loop' },
      { constant: 'asyncpg.query', what: '', times: 3, on: 'loop' },
      { constant: 'postgres.query', what: '', times: 3, on: 'loop' },
      { constant: 'bcrypt.cost-10', what: '', times: 4, on: 'loop' },
    ] as const;
    const waits = [{ kind: 'db', ms: 'dbRoundTripMs', times: 3, how: 'blocks', what: '' }] as const;

    const moved = inStack({ runtime: 'python', work: [...work], waits: [...waits] }, 'go');

    expect(moved.work.map(({ constant, times, on }) => [constant, times, on])).toEqual([
      ['go.http', 1, 'thread'],
      ['go.router', 1, 'thread'],
      ['go.handler', 1, 'thread'],
      ['pgx.query', 3, 'thread'],
      ['postgres.query', 3, 'thread'],
      ['bcrypt.cost-10', 4, 'thread'],
    ]);
    expect(moved.waits).toEqual([{ ...waits[0], how: 'awaits' }]);
  });
});
