import type { Report, ReportEndpoint } from './report.ts';

/**
 * A k6 script for the endpoints of a report that need no body: each is driven at its comfortable rate, and its threshold is that this
 * rate is reached without failures. Paths with parameters are left for their author, who knows a value.
 */
export function k6Script(report: Report, base: string): string {
  const rated = report.endpoints.filter(({ method, rps }) => rps !== undefined && /^(GET|HEAD)$/.test(method));
  const ready = rated.filter(({ path }) => !/[{:*<]/.test(path));
  const open = rated.filter((endpoint) => !ready.includes(endpoint));
  const scenarios = ready.map((endpoint, at): [string, string] => [nameOf(endpoint, at), scenarioOf(endpoint, at)]);
  return `${[
    "import http from 'k6/http';",
    "import { check } from 'k6';",
    '',
    `const base = __ENV.BASE_URL || ${JSON.stringify(base)};`,
    '',
    '// Rates are for one instance: the comfortable rate, 70 % of what is expected. They run one after the other.',
    'export const options = {',
    '  scenarios: {',
    ...scenarios.map(([, text]) => text),
    '  },',
    '  thresholds: {',
    ...ready.flatMap((endpoint, at) => thresholdsOf(endpoint, nameOf(endpoint, at))),
    '  },',
    '};',
    '',
    ...ready.map(
      (endpoint, at) =>
        `export function ${nameOf(endpoint, at)}() {\n  check(http.request(${JSON.stringify(endpoint.method)}, base + ${JSON.stringify(endpoint.path)}), { answered: (r) => r.status < 400 });\n}`,
    ),
    ...(open.length === 0
      ? []
      : [
          '',
          '// These need a value for each parameter:',
          ...open.map(({ method, path }) => `// ${method} ${oneLine(path)}`),
        ]),
  ].join('\n')}\n`;
}

const SECONDS = 30;

function nameOf({ method, path }: ReportEndpoint, at: number): string {
  return `e${String(at)}_${method.toLowerCase()}_${path.replace(/\W+/g, '_')}`.replace(/_+$/, '');
}

function rateOf({ rps }: ReportEndpoint): number {
  return Math.max(1, Math.round(rps?.comfortable ?? (rps?.mid ?? 0) * 0.7));
}

function scenarioOf(endpoint: ReportEndpoint, at: number): string {
  const rate = rateOf(endpoint);
  const clients = Math.min(1000, Math.max(10, Math.ceil(rate / 10)));
  const fields = [
    "executor: 'constant-arrival-rate'",
    `exec: '${nameOf(endpoint, at)}'`,
    `rate: ${String(rate)}`,
    "timeUnit: '1s'",
    `duration: '${String(SECONDS)}s'`,
    `startTime: '${String(at * SECONDS)}s'`,
    `preAllocatedVUs: ${String(clients)}`,
  ];
  return `    ${nameOf(endpoint, at)}: { ${fields.join(', ')} },`;
}

function thresholdsOf(endpoint: ReportEndpoint, name: string): string[] {
  return [
    `    'http_req_failed{scenario:${name}}': ['rate<0.01'],`,
    `    'iterations{scenario:${name}}': ['count>=${String(Math.floor(rateOf(endpoint) * SECONDS * 0.98))}'],`,
  ];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
