import { expect, test } from 'vitest';
import { lensesOf } from '../../src/server/lenses.ts';
import type { LensOptions } from '../../src/server/lenses.ts';
import { at, effect, endpoint, finding, report, service } from '../report/sample.ts';

const folder = 'file:///home/me/shop';
const lines = Array.from({ length: 40 }, () => '');
lines[17] = '@router.get("/items/{id}")';
const usual: LensOptions = { folder, level: 'all', lines, lineNow: (line) => line };

function titles(given: ReturnType<typeof report>, options: Partial<LensOptions> = {}): string[] {
  const lenses = lensesOf(given, 'app/main.py', { ...usual, ...options });
  return lenses.map(({ command, range }) => `${String(range.start.line)} ${command?.title ?? ''}`);
}

const blocked = endpoint({ effects: [effect()] });
const one = report({ services: [service({ endpoints: [blocked] })] }, [finding()]);

test('above the decorator of a handler stand what it is, what limits it and what was found', () => {
  expect(titles(one)).toEqual([
    '17 GET /items/{id}: I/O-bound',
    '17 limit: event loop',
    expect.stringMatching(/^17 [\d,]+–[\d,]+ requests\/s$/),
    '17 finding: blocking-database',
  ]);
});

test('each part opens what it names', () => {
  const commands = lensesOf(one, 'app/main.py', usual).map(({ command }) => command);

  expect(commands).toMatchObject([
    { command: 'frameworkFit.showEndpoint', arguments: [{ folder, endpoint: 'GET /items/{id}' }] },
    { command: 'frameworkFit.showCallPath', arguments: [{ folder, endpoint: 'GET /items/{id}' }] },
    { command: 'frameworkFit.showEndpoint', arguments: [{ folder, endpoint: 'GET /items/{id}' }] },
    { command: 'frameworkFit.showFindings', arguments: [{ folder, findings: [one.findings[0]?.id] }] },
  ]);
});

test('what the endpoint can serve and what a fix would give stand there when they are known', () => {
  const [known] = one.endpoints;
  const [found] = one.findings;
  if (!known || !found) throw new Error('the sample has an endpoint and a finding');
  const rps = {
    low: 183,
    mid: 300,
    high: 1234.5,
    unit: 'requests/s per instance' as const,
    assumptions: [],
    bindingResource: 'event loop',
  };
  const given = {
    ...one,
    endpoints: [{ ...known, rps }],
    findings: [{ ...found, gain: { low: 1.84, mid: 2, high: 2.6 } }],
  };

  expect(titles(given).slice(2)).toEqual([
    '17 180–1,200 requests/s',
    '17 finding: blocking-database, fix gives ×1.8–2.6',
  ]);
});

test('a handler without a decorator has its lens above its own line', () => {
  expect(titles(one, { lines: [] })[0]).toBe('18 GET /items/{id}: I/O-bound');
});

test('an endpoint that does nothing has what it is and what it can serve', () => {
  expect(titles(report())).toEqual([
    '17 GET /items/{id}: trivial',
    expect.stringMatching(/^17 [\d,]+–[\d,]+ requests\/s$/),
  ]);
});

test('endpoints with one handler share its lens, which shows the dearest', () => {
  const both = [endpoint({ method: 'PUT' }), blocked];
  const given = report({ services: [service({ endpoints: both })] }, [finding()]);

  expect(titles(given)[0]).toBe('17 GET /items/{id}, PUT /items/{id}: I/O-bound');
  expect(titles(given)[1]).toBe('17 limit: event loop');
});

test('only handlers with findings have lenses, or none, as the setting says', () => {
  const calm = endpoint({ path: '/calm', place: { file: 'app/main.py', range: at(30) } });
  const given = report({ services: [service({ endpoints: [calm, blocked] })] }, [finding()]);

  expect(titles(given)).toContain('29 GET /calm: trivial');
  expect(titles(given, { level: 'findings' })).not.toContain('29 GET /calm: trivial');
  expect(titles(given, { level: 'off' })).toEqual([]);
});
