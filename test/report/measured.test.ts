import { expect, test } from 'vitest';
import type { Measurement } from '../../src/project/machine.ts';
import { buildReport } from '../../src/report/buildReport.ts';
import { printMarkdown } from '../../src/report/markdown.ts';
import { reportSchema } from '../../src/report/report.ts';
import { printText } from '../../src/report/text.ts';
import { endpoint, program, service } from './sample.ts';

const id = 'GET /items/{id}';

function reportWith(measurements: Measurement[]) {
  return buildReport({
    analysis: { services: [service({ endpoints: [endpoint()] })], unresolved: [] },
    ...{ findings: [], program: program(), root: '/home/me/shop', durationMs: 1, version: '1.2.3', measurements },
  });
}

function measurement(rps: number, day: string): Measurement {
  return { endpoint: id, rps, errors: 0, tool: 'autocannon', machine: 'EPYC 7B13', at: `2026-11-${day}T10:00:00Z` };
}

const expected = reportWith([]).endpoints[0]?.rps?.mid ?? 0;

test('the last measurement stands beside what was expected before it, since it moves what is expected now', () => {
  const report = reportWith([measurement(0.4 * expected, '20'), measurement(0.5 * expected, '24')]);
  const [one] = report.endpoints;

  expect(one?.measured).toMatchObject({ at: '2026-11-24T10:00:00Z', ratio: 0.5, machine: 'EPYC 7B13' });
  expect(one?.measured?.expected?.mid).toBe(expected);
  expect((one?.rps?.mid ?? 0) / expected).toBeCloseTo(0.5, 1);
  expect(one?.measured?.earlier).toEqual([
    { rps: Number((0.4 * expected).toPrecision(3)), at: '2026-11-20T10:00:00Z' },
  ]);
  expect(reportSchema.parse(report)).toEqual(report);
});

test('text and Markdown say what was measured, when, and how far from what was expected', () => {
  const report = reportWith([measurement(0.1 * expected, '24')]);
  const said =
    /GET \/items\/\\?\{id\\?\}: measured [\d,]+ requests\/s on 2026-11-24, below the expected [\d,]+–[\d,]+ \(0\.1 times its middle\)/;

  expect(printText(report)).toMatch(said);
  expect(printMarkdown(report)).toMatch(said);
});

test('an endpoint that was not measured says nothing of it', () => {
  expect(reportWith([]).endpoints[0]).not.toHaveProperty('measured');
});
