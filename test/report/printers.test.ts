import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import type { Log } from 'sarif';
import { describe, expect, test } from 'vitest';
import { printJson } from '../../src/report/json.ts';
import { printMarkdown } from '../../src/report/markdown.ts';
import { reportSchema } from '../../src/report/report.ts';
import { printSarif } from '../../src/report/sarif.ts';
import type { RuleInfo } from '../../src/report/sarif.ts';
import { printText } from '../../src/report/text.ts';
import { allRules } from '../../src/rules/index.ts';
import { at, effect, endpoint, finding, report, service, withFixedFigures } from './sample.ts';

const blocked = endpoint({ effects: [effect()] });
const other = endpoint({ method: 'POST', path: '/items', runsOn: 'thread-pool' });
const unresolved = [1, 2, 3, 4, 5, 6, 7].map((line) => ({
  file: 'app/x.py',
  line,
  what: 'include_router(r)',
  why: 'r is made in a loop',
}));
const sample = withFixedFigures(
  report({ services: [service({ endpoints: [blocked, other] })], unresolved }, [finding()]),
);

const rule: RuleInfo = {
  id: 'blocking-database',
  summary: 'A blocking database call on the event loop',
  why: 'While it waits, no other request runs.',
  sources: ['https://fastapi.tiangolo.com/async/'],
  category: 'async',
  severity: 'warning',
};

describe('the report as text', () => {
  test('starts with the summary, then endpoints, findings with their proof, and what was not resolved', () => {
    expect(printText(sample)).toMatchInlineSnapshot(`
      "1 finding: 1 warning
      1 service, 2 endpoints; 2 files read (1 from the cache) in 0.12 s

      Service shop: FastAPI (version unknown)
        JSON by the framework's default
        expected rates for one instance: cores 2 (assumed: a small container); worker processes 1 (assumed: the default of the server); requests at the same time 64 (assumed: enough to fill a server); framework-fit.json can say more (environment)
        to narrow the rates: Run "Calibrate on This Machine" (framework-fit calibrate): how fast its cores are is only assumed
        to narrow the rates: Set environment.dbRoundTripMs in framework-fit.json: the database round trip in ms is only assumed

        METHOD  PATH         CLASS      REQUESTS/S  RUNS ON      WORST FINDING
        POST    /items       trivial    560–1,800   thread pool
        GET     /items/{id}  I/O-bound  560–1,800   event loop   warning: blocking-database

      Findings

        warning app/repo.py:12:5 blocking-database
          psycopg2 blocks the event loop: every other request waits.
          1 endpoint: GET /items/{id}
            app/main.py:20  read_item calls repo.find
            app/repo.py:12  cur.execute
          Fix: Use asyncpg

      Framework fit of shop
        Keep and tune. Tuning alone takes an instance from about 1,490 to 2,830 requests/s at its typical endpoint. Keep Python up to about 29,100 requests/s in all; set fit.targetRps to have it judged.
        Break-even: Go net/http pays within 12 months above 29,100 requests/s in all: an instance of 2 cores serves 1,980 comfortably, there about 48,800; 40 USD a core and month, 4.5 weeks of 3,000 USD (assumed: fit.costPerCoreMonth: a general-purpose cloud core; fit.costPerWeek: an engineer with overheads; fit.rewriteWeeks: a week for 5 endpoints, and at least the time to a first API of S5)
        Tuning checklist: 4 done, 1 missing, 1 not applicable, 1 unknown of 7 points
        Missing: Hot reads cached (S20)
        To make this surer, set fit.targetRps, fit.team, fit.infrastructureCostMatters, fit.singleBinary in framework-fit.json

      Not resolved: 7 places
        app/x.py:1 include_router(r): r is made in a loop
        app/x.py:2 include_router(r): r is made in a loop
        app/x.py:3 include_router(r): r is made in a loop
        app/x.py:4 include_router(r): r is made in a loop
        app/x.py:5 include_router(r): r is made in a loop
        and 2 more: --all-unresolved shows them
      "
    `);
  });

  test('shows the first findings of a rule with their proof, and the places of the others', () => {
    const [finding] = sample.findings;
    if (finding === undefined) throw new Error('the sample has a finding');
    const findings = Array.from({ length: 8 }, (_, at) => ({ ...finding, id: `f${String(at)}`, line: 10 + at }));
    const text = printText({ ...sample, findings });
    expect(text).toContain('warning app/repo.py:14:5 blocking-database');
    expect(text).not.toContain('app/repo.py:15:5');
    expect(text).toContain('  3 more of blocking-database:\n      app/repo.py: 15, 16, 17\n');
  });

  test('shows all that was not resolved when asked', () => {
    const text = printText(sample, { allUnresolved: true });
    expect(text).toContain('app/x.py:7 include_router(r): r is made in a loop');
    expect(text).not.toContain('--all-unresolved');
  });

  test('uses colours only when told to', () => {
    expect(printText(sample)).not.toContain('\u001b');
    expect(printText(sample, { colour: true })).toContain('\u001b[33mwarning\u001b[0m');
  });

  test('gives each endpoint two lines where the terminal is too narrow for the table', () => {
    expect(printText(sample, { width: 60 })).toContain(
      ['  GET /items/{id}', '    I/O-bound, 560–1,800, event loop, warning: blocking-database', ''].join('\n'),
    );
    expect(printText(sample, { width: 200 })).toBe(printText(sample));
  });

  test('shows names that would steer the terminal as text', () => {
    const text = printText(report({}, [finding({ file: 'a\u001b[2J\r.py', message: 'bell\u0007' })]));
    expect(text).toContain('a\\x1b[2J\\x0d.py:12');
    expect(text).toContain('bell\\x07');
  });

  test('of a folder without endpoints says so', () => {
    expect(printText(report({ services: [] }))).toContain(
      'No application of FastAPI, Express, Fastify, Hono, Koa, NestJS, chi, Echo, Fiber, Gin, gorilla/mux, httprouter, huma, net/http or routegroup was found',
    );
  });
});

describe('the report as JSON', () => {
  test('is the report', () => {
    expect(reportSchema.parse(JSON.parse(printJson(sample)))).toEqual(sample);
  });
});

describe('the report as Markdown', () => {
  test('has a table of endpoints and each finding with its path', () => {
    expect(printMarkdown(sample)).toMatchInlineSnapshot(`
      "# Framework Fit

      **1 finding: 1 warning.** 1 service, 2 endpoints; 2 files read (1 from the cache) in 0.12 s.

      ## Service \`shop\`: FastAPI (version unknown)

      | Method | Path | Class | Requests/s | Runs on | Worst finding |
      | --- | --- | --- | --- | --- | --- |
      | POST | \`/items\` | trivial: nothing that takes time was found | 560–1,800 | thread pool |  |
      | GET | \`/items/{id}\` | I/O-bound: blocks the event loop on 1 database call (psycopg2): 98 % of the time of a request | 560–1,800 | event loop | warning: blocking-database |

      - expected rates for one instance: cores 2 (assumed: a small container); worker processes 1 (assumed: the default of the server); requests at the same time 64 (assumed: enough to fill a server); framework-fit.json can say more (environment)

      ## Findings

      ### warning: blocking-database at \`app/repo.py:12\`

      psycopg2 blocks the event loop: every other request waits.

      - 1 endpoint: \`GET /items/{id}\`
        - \`app/main.py:20\` read\\_item calls repo.find
        - \`app/repo.py:12\` cur.execute
      - Fix: Use asyncpg

      ## Framework fit of \`shop\`

      - Keep and tune. Tuning alone takes an instance from about 1,490 to 2,830 requests/s at its typical endpoint. Keep Python up to about 29,100 requests/s in all; set fit.targetRps to have it judged.
      - Break-even: Go net/http pays within 12 months above 29,100 requests/s in all: an instance of 2 cores serves 1,980 comfortably, there about 48,800; 40 USD a core and month, 4.5 weeks of 3,000 USD (assumed: fit.costPerCoreMonth: a general-purpose cloud core; fit.costPerWeek: an engineer with overheads; fit.rewriteWeeks: a week for 5 endpoints, and at least the time to a first API of S5)
      - Tuning checklist: 4 done, 1 missing, 1 not applicable, 1 unknown of 7 points
      - Missing: Hot reads cached (S20)
      - To make this surer, set fit.targetRps, fit.team, fit.infrastructureCostMatters, fit.singleBinary in framework-fit.json

      ## Not resolved

      - \`app/x.py:1\` \`include_router(r)\`: r is made in a loop
      - \`app/x.py:2\` \`include_router(r)\`: r is made in a loop
      - \`app/x.py:3\` \`include_router(r)\`: r is made in a loop
      - \`app/x.py:4\` \`include_router(r)\`: r is made in a loop
      - \`app/x.py:5\` \`include_router(r)\`: r is made in a loop
      - \`app/x.py:6\` \`include_router(r)\`: r is made in a loop
      - \`app/x.py:7\` \`include_router(r)\`: r is made in a loop
      "
    `);
  });

  test('does not let names become markup', () => {
    const text = printMarkdown(
      report({ services: [service({ endpoints: [endpoint({ path: '/a|b`c' })] })] }, [
        finding({ message: '<img src=x onerror=alert(1)> [x](javascript:y)', rule: 'r', file: 'a`b.py' }),
      ]),
    );
    expect(text).toContain('`` /a\\|b`c ``');
    expect(text).toContain('\\<img src=x onerror=alert(1)\\> \\[x\\](javascript:y)');
    expect(text).toContain('`` a`b.py:12 ``');
  });
});

describe('the report as SARIF', () => {
  const sarifOf = (made: typeof sample, rules = [rule]) => (JSON.parse(printSarif(made, rules)) as Log).runs[0];

  test('is what the official schema asks for, with and without findings', () => {
    const ajv = new AjvDraft04({ strict: false, unicodeRegExp: false });
    addFormats(ajv);
    const validate = ajv.compile(sarifSchema);
    const fixes = [{ title: 'Swap', kind: 'safe' as const, edits: [{ file: 'a.py', range: at(3), newText: 'x' }] }];
    for (const made of [sample, report(), report({}, [finding({ fixes })])]) {
      validate(JSON.parse(printSarif(made, allRules)));
      expect(validate.errors).toBeNull();
    }
    validate({ version: '2.1.0', runs: [{}] });
    expect(validate.errors).not.toBeNull();
  });

  test('has the rule, the place, the path of calls and a stable fingerprint', () => {
    const run = sarifOf(sample);
    expect(run?.tool.driver.rules?.[0]).toMatchObject({
      id: 'blocking-database',
      name: 'BlockingDatabase',
      defaultConfiguration: { level: 'warning' },
      help: { text: expect.stringContaining('https://fastapi.tiangolo.com/async/') as string },
    });
    expect(run?.results?.[0]).toMatchObject({
      ruleId: 'blocking-database',
      ruleIndex: 0,
      level: 'warning',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'app/repo.py', uriBaseId: '%SRCROOT%' },
            region: { startLine: 12, startColumn: 5, endLine: 12, endColumn: 15 },
          },
        },
      ],
      relatedLocations: [{ id: 1, message: { text: 'read_item calls repo.find' } }, { id: 2 }],
      codeFlows: [
        { threadFlows: [{ locations: [{ location: { physicalLocation: { region: { startLine: 20 } } } }, {}] }] },
      ],
      partialFingerprints: { primaryLocationLineHash: `${sample.findings[0]?.id}:1` },
    });
    expect(run?.columnKind).toBe('utf16CodeUnits');
    expect(run?.originalUriBaseIds?.['%SRCROOT%']?.uri).toBe('file:///home/me/shop/');
  });

  test('lists what was not resolved, so that a clean log does not pass for a complete one', () => {
    const notes = sarifOf(sample)?.invocations?.[0]?.toolExecutionNotifications;
    expect(notes).toHaveLength(7);
    expect(notes?.[0]?.message.text).toBe('Not resolved: include_router(r): r is made in a loop');
  });

  test('carries fixes that have edits, and encodes odd file names', () => {
    const fixes = [
      { title: 'Advice only', kind: 'advice' as const },
      { title: 'Swap', kind: 'safe' as const, edits: [{ file: 'a b#.py', range: at(3), newText: 'await x' }] },
    ];
    const result = sarifOf(report({}, [finding({ fixes, file: 'a b#.py', path: [] })]))?.results?.[0];
    expect(result?.fixes).toMatchObject([
      {
        description: { text: 'Swap' },
        artifactChanges: [
          {
            artifactLocation: { uri: 'a%20b%23.py' },
            replacements: [{ deletedRegion: { startLine: 3, startColumn: 5 }, insertedContent: { text: 'await x' } }],
          },
        ],
      },
    ]);
    expect(result).not.toHaveProperty('codeFlows');
  });
});
