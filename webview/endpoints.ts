import type { Report, ReportEffect, ReportEndpoint, ReportFinding } from '../src/report/report.ts';
import { classNames, count, rpsText, runsOnText, worstFinding } from '../src/report/words.ts';
import { element, section } from './dom.ts';
import { columns, visibleEndpoints } from './endpointRows.ts';
import type { Column } from './endpointRows.ts';
import type { Host } from './host.ts';
import { placeLink, placeText } from './place.ts';
import { checkbox, choice, searchField } from './ui.ts';

/** More rows are slow to draw, and drawn when asked for. */
const ROWS_SHOWN = 500;

/** The table of endpoints, which the reader sorts and filters; each row opens to what the endpoint does. */
export function endpoints(report: Report, host: Host): HTMLElement {
  let state = host.loadState();
  const findings = new Map(report.findings.map((finding) => [finding.id, finding]));
  let limit = ROWS_SHOWN;
  const shown = element('span', { role: 'status' });
  const all = element('button', { class: 'link', type: 'button' }, 'show all');
  const body = element('tbody');
  const heads = columns.map((column) => headCell(column, () => sortBy(column)));

  const set = (change: Partial<typeof state>): void => {
    state = { ...state, ...change };
    host.saveState(state);
    draw();
  };
  const sortBy = (column: Column): void =>
    set({ sort: column, descending: state.sort === column ? !state.descending : column === 'Findings' });
  const draw = (): void => {
    const rows = visibleEndpoints(report.endpoints, state);
    const drawn = rows.slice(0, limit);
    shown.textContent = `${drawn.length} of ${count(report.endpoints.length, 'endpoint')}`;
    all.hidden = drawn.length === rows.length;
    body.replaceChildren(...drawn.flatMap((endpoint) => endpointRows(endpoint, findings, host)));
    columns.forEach((column, index) => heads[index]?.setAttribute('aria-sort', sortOf(column)));
  };
  const sortOf = (column: Column): string =>
    state.sort !== column ? 'none' : state.descending ? 'descending' : 'ascending';

  all.addEventListener('click', () => {
    limit = Infinity;
    draw();
  });
  draw();
  const classes = [['', 'All classes'], ...Object.entries(classNames)] as [string, string][];
  return section(
    'endpoints',
    'Endpoints',
    element(
      'div',
      { class: 'filters', role: 'search' },
      searchField('Filter', 'Method, path, handler or file', state.filter, (filter) => set({ filter })),
      choice('Class', classes, state.class, (kind) => set({ class: kind })),
      checkbox('Only with findings', state.onlyFindings, (onlyFindings) => set({ onlyFindings })),
    ),
    element('p', { class: 'quiet' }, shown, ' ', all),
    element(
      'div',
      { class: 'scroll' },
      element('table', { class: 'endpoints' }, element('thead', {}, element('tr', {}, ...heads)), body),
    ),
  );
}

function headCell(column: Column, click: () => void): HTMLElement {
  return element('th', { scope: 'col' }, element('button', { type: 'button', click }, column));
}

function endpointRows(
  endpoint: ReportEndpoint,
  findings: ReadonlyMap<string, ReportFinding>,
  host: Host,
): HTMLElement[] {
  const { method, path, handler, runsOn, classReason } = endpoint;
  const details = element('tr', { class: 'more', hidden: true });
  const toggle = element(
    'button',
    { class: 'link toggle', type: 'button', 'aria-expanded': 'false', title: classReason },
    classNames[endpoint.class],
  );
  toggle.addEventListener('click', () => {
    if (details.childElementCount === 0) details.append(detailsCell(endpoint, findings, host));
    details.hidden = !details.hidden;
    toggle.setAttribute('aria-expanded', String(!details.hidden));
  });
  const row = element(
    'tr',
    { 'data-endpoint': endpoint.id },
    element('td', {}, element('code', {}, method)),
    element('th', { scope: 'row' }, placeLink(host, endpoint, path)),
    element('td', { class: 'short' }, toggle),
    element('td', { class: 'short', title: endpoint.rps?.ask ?? '' }, rateCell(endpoint)),
    element('td', { class: 'short' }, runsOnText(runsOn)),
    element('td', { class: 'handler' }, handler, element('span', { class: 'quiet place' }, placeText(endpoint))),
    element('td', {}, worstFinding(endpoint, findings)),
  );
  return [row, details];
}

function detailsCell(endpoint: ReportEndpoint, findings: ReadonlyMap<string, ReportFinding>, host: Host): HTMLElement {
  const own = endpoint.findings.flatMap((id) => findings.get(id) ?? []);
  const places = new Set(own.map(placeText));
  return element(
    'td',
    { colspan: String(columns.length) },
    element('p', {}, endpoint.classReason),
    ...rateDetails(endpoint),
    element('p', { class: 'quiet' }, 'Registered at ', placeLink(host, routeOf(endpoint))),
    ...(own.length > 0 ? [element('h4', {}, 'Findings'), element('ul', {}, ...own.map(ownFinding))] : []),
    ...(endpoint.effects.length > 0
      ? [element('h4', {}, 'What it does'), element('ul', {}, ...endpoint.effects.map(effectItem))]
      : []),
  );

  function ownFinding(finding: ReportFinding): HTMLElement {
    return element('li', {}, placeLink(host, finding), ` ${finding.message}`);
  }
  function effectItem(effect: ReportEffect): HTMLElement {
    return element('li', {}, placeLink(host, effect), ` ${effectText(effect, places.has(placeText(effect)))}`);
  }
}

/** `180–420`, where it is known well enough. */
function rateCell({ rps }: ReportEndpoint): string {
  return rps === undefined ? '' : rpsText(rps).replace(' requests/s', '');
}

/** The expected rate with what it rests on. */
function rateDetails({ rps }: ReportEndpoint): HTMLElement[] {
  if (rps === undefined) return [];
  const rate = `Expected: ${rpsText(rps)} per instance, limited by: ${rps.bindingResource}.`;
  return [
    element('p', {}, rate, ...(rps.ask === undefined ? [] : [` ${rps.ask}.`])),
    element('ul', { class: 'quiet' }, ...rps.assumptions.map((text) => element('li', {}, text))),
  ];
}

function routeOf({ routeFile, routeLine }: ReportEndpoint) {
  return { file: routeFile, line: routeLine };
}

/** `psycopg2.cursor.execute: db, blocks the event loop` */
function effectText(effect: ReportEffect, matters: boolean): string {
  const { call, kind, offloadedBy } = effect;
  return `${call}: ${kind}, ${whereText(effect, matters)}${offloadedBy === undefined ? '' : ` (by ${offloadedBy})`}`;
}

function whereText({ blocking, runsOn }: ReportEffect, matters: boolean): string {
  if (!blocking) return 'awaited';
  return matters && runsOn === 'event-loop' ? 'blocks the event loop' : `on the ${runsOnText(runsOn)}`;
}
