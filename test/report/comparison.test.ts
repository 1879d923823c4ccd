import { describe, expect, test } from 'vitest';
import { printBaseline, readBaseline, withoutKnownFindings } from '../../src/report/baseline.ts';
import { compareReports } from '../../src/report/comparison.ts';
import { printComparisonMarkdown } from '../../src/report/comparisonMarkdown.ts';
import { printComparisonText } from '../../src/report/comparisonText.ts';
import type { Finding } from '../../src/rules/rule.ts';
import { at, effect, endpoint, factsWith, finding, report, service, withFixedFigures } from './sample.ts';

const files = { 'app/repo.py': factsWith([['find', 10, 30]]) };
const waiting = endpoint({ effects: [effect()] });
const reportOf = (findings: Finding[], endpoints = [waiting]) =>
  withFixedFigures(report({ services: [service({ endpoints })] }, findings, files));

describe('comparing two reports', () => {
  const old = finding({ rule: 'old-rule' });
  const kept = finding();

  test('tells what is new, what is fixed, and counts what stayed', () => {
    const comparison = compareReports(reportOf([old, kept]), reportOf([kept, finding({ rule: 'new-rule' })]));

    expect(comparison.newFindings.map(({ rule }) => rule)).toEqual(['new-rule']);
    expect(comparison.fixedFindings.map(({ rule }) => rule)).toEqual(['old-rule']);
    expect(comparison.unchangedFindings).toBe(1);
  });

  test('code that moved within its function is not new', () => {
    const moved = { 'app/repo.py': factsWith([['find', 15, 40]]) };
    const later = report(
      { services: [service({ endpoints: [endpoint({ effects: [effect({ range: at(17) })] })] })] },
      [finding({ range: at(17) })],
      moved,
    );

    const { newFindings, fixedFindings, unchangedFindings } = compareReports(reportOf([kept]), later);

    expect([newFindings, fixedFindings, unchangedFindings]).toEqual([[], [], 1]);
  });

  test('a second finding of the same kind in the same function is new', () => {
    const twice = reportOf([kept, finding({ range: at(13) })]);

    expect(compareReports(reportOf([kept]), twice).newFindings.map(({ line }) => line)).toEqual([13]);
  });

  test('tells when the severity changed', () => {
    const { changedFindings, newFindings } = compareReports(
      reportOf([kept]),
      reportOf([finding({ severity: 'hint' })]),
    );

    expect(newFindings).toEqual([]);
    expect(changedFindings.map(({ before, after }) => [before.severity, after.severity])).toEqual([
      ['warning', 'hint'],
    ]);
  });

  test('tells which endpoints came, went, and do something else', () => {
    const quick = endpoint({ effects: [] });
    const { addedEndpoints, removedEndpoints, changedEndpoints } = compareReports(
      reportOf([], [waiting, endpoint({ path: '/gone' })]),
      reportOf([], [quick, endpoint({ path: '/new' })]),
    );

    expect(addedEndpoints.map(({ id }) => id)).toEqual(['GET /new']);
    expect(removedEndpoints.map(({ id }) => id)).toEqual(['GET /gone']);
    expect(changedEndpoints.map(({ before, after }) => [before.class, after.class])).toEqual([['io-bound', 'trivial']]);
  });

  test.each([
    [100, 105, 0],
    [100, 250, 1],
    [250, 100, 1],
  ])('an expected rate that goes from %d to %d is %d change', (before, after, changes) => {
    const withRate = (mid: number) => {
      const made = reportOf([]);
      const rps = {
        low: mid / 2,
        mid,
        high: mid * 2,
        unit: 'requests/s per instance' as const,
        assumptions: [],
        bindingResource: 'event loop',
      };
      return { ...made, endpoints: made.endpoints.map((one) => ({ ...one, rps })) };
    };

    expect(compareReports(withRate(before), withRate(after)).changedEndpoints).toHaveLength(changes);
  });

  test('nothing changed is said in one line', () => {
    expect(printComparisonText(compareReports(reportOf([kept]), reportOf([kept])))).toBe(
      'Nothing changed: 1 finding as before\n',
    );
  });

  test('as text it starts with the counts, then what is new with its endpoints and fixes', () => {
    const fast = endpoint({ effects: [] });
    expect(printComparisonText(compareReports(reportOf([old]), reportOf([kept], [fast])))).toMatchInlineSnapshot(`
      "1 new finding, 1 fixed, 0 as before; 1 endpoint changed

      New
        warning app/repo.py:12 blocking-database: psycopg2 blocks the event loop: every other request waits.
            1 endpoint: GET /items/{id}
            Fix: Use asyncpg

      Fixed
        warning app/repo.py:12 old-rule: psycopg2 blocks the event loop: every other request waits.

      Endpoints changed
        GET /items/{id}: trivial, event loop (was I/O-bound, event loop); 1 times the expected rate
      "
    `);
  });

  test('as Markdown what is new stands open and the rest is folded; names of files stay text', () => {
    const odd = finding({ file: 'app/`<img>|.py', message: 'blocks <b>all</b> | everything' });
    expect(printComparisonMarkdown(compareReports(reportOf([old]), reportOf([odd])))).toMatchInlineSnapshot(`
      "## Framework Fit

      **1 new finding, 1 fixed, 0 as before.**

      ### New

      | Severity | Place | Rule | What | Endpoints |
      | --- | --- | --- | --- | --- |
      | warning | \`\` app/\`<img>\\|.py:12 \`\` | blocking-database | blocks \\<b\\>all\\</b\\> \\| everything | \`GET /items/{id}\` |

      <details>
      <summary>1 fixed</summary>

      - \`app/repo.py:12\` old-rule: psycopg2 blocks the event loop: every other request waits.

      </details>
      "
    `);
  });

  test('names that would steer a terminal are shown as their code', () => {
    const odd = finding({ message: 'a\u001b[2Jb' });

    expect(printComparisonText(compareReports(reportOf([]), reportOf([odd])))).toContain('a\\x1b[2Jb');
  });
});

describe('a baseline', () => {
  test('hides what it accepts, also at the endpoints, and says how many that are', () => {
    const known = readBaseline(printBaseline(reportOf([finding()])));
    const { report: shown, hidden } = withoutKnownFindings(reportOf([finding(), finding({ rule: 'new-rule' })]), known);

    expect(hidden).toBe(1);
    expect(shown.findings.map(({ rule }) => rule)).toEqual(['new-rule']);
    expect(shown.endpoints.flatMap(({ findings }) => findings)).toEqual(shown.findings.map(({ id }) => id));
  });

  test('names the rule, file and message of each finding, in a stable order', () => {
    const { findings } = JSON.parse(
      printBaseline(reportOf([finding({ file: 'b.py' }), finding({ file: 'a.py' })])),
    ) as { findings: { file: string }[] };

    expect(findings.map(({ file }) => file)).toEqual(['a.py', 'b.py']);
    expect(findings[0]).toMatchObject({ rule: 'blocking-database', message: finding().message });
  });

  test.each(['', '[]', '{"findings": 3}', '{"baselineVersion":2,"findings":[]}'])(
    '%j is refused with a reason',
    (text) => {
      expect(() => readBaseline(text)).toThrow(/it is not (JSON|a baseline)/);
    },
  );
});
