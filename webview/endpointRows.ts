import type { ReportEndpoint } from '../src/report/report.ts';
import { classNames, runsOnText } from '../src/report/words.ts';
import type { Rates } from './rates.ts';
import type { ViewState } from './viewState.ts';

export const columns = ['Method', 'Path', 'Class', 'Requests/s', 'Runs on', 'Handler', 'Findings'] as const;
export type Column = (typeof columns)[number];

const keys: Record<Column, (endpoint: ReportEndpoint) => string | number> = {
  Method: ({ method }) => method,
  Path: ({ path }) => path,
  Class: (endpoint) => classNames[endpoint.class],
  'Requests/s': ({ rps }) => rps?.mid ?? Infinity,
  'Runs on': ({ runsOn }) => runsOnText(runsOn),
  Handler: ({ file, line }) => `${file}:${line.toString().padStart(6, '0')}`,
  Findings: ({ findings }) => findings.length,
};

/** The endpoints that the reader asked for, in the order asked for; as the report has them where none was. */
export function visibleEndpoints(
  endpoints: readonly ReportEndpoint[],
  state: ViewState,
  rates?: Pick<Rates, 'of'>,
): ReportEndpoint[] {
  const words = state.filter.toLowerCase().split(/\s+/).filter(Boolean);
  const found = endpoints.filter(
    (endpoint) =>
      (state.class === '' || endpoint.class === state.class) &&
      (!state.onlyFindings || endpoint.findings.length > 0) &&
      words.every((word) => searchText(endpoint).includes(word)),
  );
  const column = columns.find((name) => name === state.sort);
  if (!column) return found;
  const sign = state.descending ? -1 : 1;
  const key = rates && column === 'Requests/s' ? (one: ReportEndpoint) => rates.of(one)?.mid ?? Infinity : keys[column];
  return found.sort((a, b) => sign * compare(key(a), key(b)));
}

function searchText({ method, path, handler, file }: ReportEndpoint): string {
  return `${method} ${path} ${handler} ${file}`.toLowerCase();
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
