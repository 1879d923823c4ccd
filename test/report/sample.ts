import type { Analysis, Effect, Endpoint, Service } from '../../src/analysis/service.ts';
import { FACTS_VERSION } from '../../src/facts/facts.ts';
import type { FileFacts, Range } from '../../src/facts/facts.ts';
import type { Program } from '../../src/project/program.ts';
import { buildReport } from '../../src/report/buildReport.ts';
import type { Report } from '../../src/report/report.ts';
import type { Finding } from '../../src/rules/rule.ts';

/** A small service made by hand, so that what is built from a service can be tested without analysing one. */

export const at = (line: number, column = 4, length = 10): Range => [line - 1, column, line - 1, column + length];

export function effect(given: Partial<Effect> = {}): Effect {
  const file = given.file ?? 'app/repo.py';
  const range = given.range ?? at(12);
  return {
    kind: 'db',
    library: 'psycopg2',
    call: 'psycopg2.cursor.execute',
    text: 'cur.execute',
    blocking: true,
    weight: 'major',
    runsOn: 'event-loop',
    confidence: 'definite',
    path: [
      { file: 'app/main.py', range: at(20), label: 'read_item calls repo.find' },
      { file, range, label: 'cur.execute' },
    ],
    loopDepth: 0,
    inFunction: 'Repo.find',
    via: 'handler',
    ...given,
    file,
    range,
  };
}

export function endpoint(given: Partial<Endpoint> = {}): Endpoint {
  const method = given.method ?? 'GET';
  const path = given.path ?? '/items/{id}';
  return {
    id: `${method} ${path}`,
    method,
    path,
    framework: 'fastapi',
    handler: 'read_item',
    place: { file: 'app/main.py', range: at(19) },
    route: { file: 'app/main.py', range: at(18) },
    async: true,
    runsOn: 'event-loop',
    effects: [],
    dependencies: [],
    response: {
      annotatedResponse: false,
      returns: ['value'],
      returnsMany: false,
      noBody: false,
      websocket: false,
      places: [],
    },
    ...given,
  };
}

export function service(given: Partial<Service> = {}): Service {
  return {
    root: '',
    framework: 'fastapi',
    project: { root: '', ecosystem: 'python', dependencies: new Map(), deployments: [] },
    endpoints: [endpoint()],
    resources: [],
    middleware: [],
    tasks: [],
    libraries: [],
    applications: [],
    deployments: [],
    ...given,
  };
}

export function finding(given: Partial<Finding> = {}): Finding {
  return {
    rule: 'blocking-database',
    message: 'psycopg2 blocks the event loop: every other request waits.',
    severity: 'warning',
    confidence: 'definite',
    endpoints: ['GET /items/{id}'],
    path: effect().path,
    fixes: [{ title: 'Use asyncpg', kind: 'advice' }],
    file: 'app/repo.py',
    range: at(12),
    ...given,
  };
}

/** Facts of a file with the functions given as [name, first line, last line]. */
export function factsWith(functions: [string, number, number][]): FileFacts {
  return {
    version: FACTS_VERSION,
    language: 'python',
    imports: [],
    exports: [],
    functions: functions.map(([name, first, last]) => ({
      name,
      scope: -1,
      cls: -1,
      block: -1,
      params: [],
      decorators: [],
      range: [first - 1, 0, last - 1, 80],
      nameRange: at(first),
    })),
    classes: [],
    blocks: [],
    calls: [],
    bindings: [],
    results: [],
    outerNames: [],
    directives: [],
    syntaxErrors: [],
    lineCount: 100,
  };
}

export function program(
  files: Record<string, FileFacts> = {},
): Pick<Program, 'files' | 'facts' | 'skipped' | 'stats' | 'readText'> {
  return {
    files: Object.keys(files),
    facts: (file) => files[file],
    readText: () => '',
    skipped: [],
    stats: { analyzed: 2, parsedFromCache: 1 },
  };
}

export function report(
  analysis: Partial<Analysis> = { services: [service()] },
  findings: Finding[] = [],
  files: Record<string, FileFacts> = {},
): Report {
  return buildReport({
    analysis: { services: [], unresolved: [], ...analysis },
    findings,
    program: program(files),
    root: '/home/me/shop',
    durationMs: 123.4,
    version: '1.2.3',
  });
}

/** A report whose figures do not change when constants of the model are fitted anew. */
export function withFixedFigures(of: Report): Report {
  return { ...of, endpoints: of.endpoints.map(fixed) };
}

function fixed(one: Report['endpoints'][number]): Report['endpoints'][number] {
  const classReason = one.classReason.replace(/\d+ % of/, '98 % of');
  return { ...one, classReason, ...(one.rps && { rps: { ...one.rps, low: 560, mid: 1000, high: 1800 } }) };
}
