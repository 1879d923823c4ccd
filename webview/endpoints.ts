import type { Report, ReportEffect, ReportEndpoint, ReportFinding } from '../src/report/report.ts';
import { classNames, count, runsOnText, worstFinding } from '../src/report/words.ts';
import { element, section } from './dom.ts';
import { columns, visibleEndpoints } from './endpointRows.ts';
import type { Column } from './endpointRows.ts';
import { inFrames } from './inFrames.ts';
import type { Host, WhatIf } from './host.ts';
import { placeLink, placeText } from './place.ts';
import { rateBar } from './rateBar.ts';
import { ratesFor } from './rates.ts';
import type { Rates } from './rates.ts';
import { targetText } from './target.ts';
import { checkbox, choice, numberField, searchField } from './ui.ts';
import { whatIf } from './whatIf.ts';
import { working } from './working.ts';

/** More rows are slow to draw, and drawn when asked for. */
const ROWS_SHOWN = 500;

/** The table of endpoints, which the reader sorts and filters; each row opens to what the endpoint does. */
export function endpoints(report: Report, host: Host): HTMLElement {
  let state = host.loadState();
  let rates = ratesFor(report, state.whatIf);
  let rowsShown: EndpointRow[] = [];
  const fillSoon = inFrames();
  const target = element('p', { role: 'status' });
  const fill = (): void => {
    const shownNow = visibleEndpoints(report.endpoints, { ...state, sort: '' });
    const tell = (): void => void (target.textContent = targetText(shownNow, rates, state.targetRps));
    fillSoon([...rowsShown.map(({ fill: one }) => one), tell]);
  };
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
    const rows = visibleEndpoints(report.endpoints, state, rates);
    const drawn = rows.slice(0, limit);
    shown.textContent = `${drawn.length} of ${count(report.endpoints.length, 'endpoint')}`;
    all.hidden = drawn.length === rows.length;
    rowsShown = drawn.map((endpoint) => endpointRow(endpoint, { report, findings, host, rates: () => rates }));
    body.replaceChildren(...rowsShown.flatMap(({ elements }) => elements));
    fill();
    columns.forEach((column, index) => heads[index]?.setAttribute('aria-sort', sortOf(column)));
  };
  const sortOf = (column: Column): string =>
    state.sort !== column ? 'none' : state.descending ? 'descending' : 'ascending';

  all.addEventListener('click', () => {
    limit = Infinity;
    draw();
  });
  draw();
  const change = (value: WhatIf): void => {
    rates = ratesFor(report, value);
    if (state.sort === 'Requests/s') return set({ whatIf: value });
    state = { ...state, whatIf: value };
    host.saveState(state);
    fill();
  };
  const classes = [['', 'All classes'], ...Object.entries(classNames)] as [string, string][];
  return section(
    'endpoints',
    'Endpoints',
    whatIf(report, state.whatIf, change),
    element(
      'div',
      { class: 'filters', role: 'search' },
      searchField('Filter', 'Method, path, handler or file', state.filter, (filter) => set({ filter })),
      choice('Class', classes, state.class, (kind) => set({ class: kind })),
      numberField('Target requests/s', state.targetRps, (targetRps) => {
        const { targetRps: _before, ...rest } = state;
        state = { ...rest, ...(targetRps !== undefined && { targetRps }) };
        host.saveState(state);
        fill();
      }),
      checkbox('Only with findings', state.onlyFindings, (onlyFindings) => set({ onlyFindings })),
    ),
    element('p', { class: 'quiet' }, shown, ' ', all),
    target,
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

/** What all rows of the table share. */
interface Shared {
  report: Report;
  findings: ReadonlyMap<string, ReportFinding>;
  host: Host;
  rates: () => Rates;
}

interface EndpointRow {
  elements: HTMLElement[];
  /** Writes what follows from the rates: the bar, and the working where the row is open. */
  fill: () => void;
}

function endpointRow(endpoint: ReportEndpoint, shared: Shared): EndpointRow {
  const { method, path, handler, runsOn, classReason } = endpoint;
  const { findings, host, rates } = shared;
  const details = element('tr', { class: 'more', hidden: true });
  const rate = element('td', { class: 'short' });
  const toggle = element(
    'button',
    { class: 'link toggle', type: 'button', 'aria-expanded': 'false', title: classReason },
    classNames[endpoint.class],
  );
  const showDetails = (): void => details.replaceChildren(detailsCell(endpoint, shared));
  toggle.addEventListener('click', () => {
    if (details.childElementCount === 0) showDetails();
    details.hidden = !details.hidden;
    toggle.setAttribute('aria-expanded', String(!details.hidden));
  });
  const row = element(
    'tr',
    { 'data-endpoint': endpoint.id },
    element('td', {}, element('code', {}, method)),
    element('th', { scope: 'row' }, placeLink(host, endpoint, path)),
    element('td', { class: 'short' }, toggle),
    rate,
    element('td', { class: 'short' }, runsOnText(runsOn)),
    element('td', { class: 'handler' }, handler, element('span', { class: 'quiet place' }, placeText(endpoint))),
    element('td', {}, worstFinding(endpoint, findings)),
  );
  return {
    elements: [row, details],
    fill() {
      const now = rates().of(endpoint);
      rate.replaceChildren(...(now === undefined ? [] : [rateBar(now, rates().tuned(endpoint))]));
      if (details.hidden) details.replaceChildren();
      else showDetails();
    },
  };
}

function detailsCell(endpoint: ReportEndpoint, { report, findings, host, rates }: Shared): HTMLElement {
  const rate = rates().of(endpoint);
  const service = report.services.find(
    ({ root, framework }) => root === endpoint.service && framework === endpoint.framework,
  );
  const own = endpoint.findings.flatMap((id) => findings.get(id) ?? []);
  const places = new Set(own.map(placeText));
  return element(
    'td',
    { colspan: String(columns.length) },
    element('p', {}, endpoint.classReason),
    element('p', { class: 'quiet' }, 'Registered at ', placeLink(host, routeOf(endpoint))),
    ...(own.length > 0 ? [element('h4', {}, 'Findings'), element('ul', {}, ...own.map(ownFinding))] : []),
    ...(endpoint.effects.length > 0
      ? [element('h4', {}, 'What it does'), element('ul', {}, ...endpoint.effects.map(effectItem))]
      : []),
    ...(rate === undefined
      ? []
      : working(rate, endpoint.workload, rates().environment(endpoint) ?? service?.environment)),
  );

  function ownFinding(finding: ReportFinding): HTMLElement {
    return element('li', {}, placeLink(host, finding), ` ${finding.message}`);
  }
  function effectItem(effect: ReportEffect): HTMLElement {
    return element('li', {}, placeLink(host, effect), ` ${effectText(effect, places.has(placeText(effect)))}`);
  }
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
