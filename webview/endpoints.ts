import type { ReportEndpoint, ReportFinding } from '../src/report/report.ts';
import { classNames, count, runsOnText, serviceName, versionsText, worstFinding } from '../src/report/words.ts';
import { element, section } from './dom.ts';
import { endpointDetails } from './endpointDetails.ts';
import { columns, visibleEndpoints } from './endpointRows.ts';
import type { Column } from './endpointRows.ts';
import { inFrames } from './inFrames.ts';
import { placeLink, placeText } from './place.ts';
import { rateBar } from './rateBar.ts';
import { servicesOf } from './services.ts';
import type { OneService } from './services.ts';
import { checkbox, choice, searchField } from './ui.ts';
import type { View } from './view.ts';

/** More rows are slow to draw, and drawn when asked for. */
const ROWS_SHOWN = 500;

/** The table of endpoints, service by service, which the reader sorts and filters; each row opens to what the endpoint does. */
export function endpoints(view: View): HTMLElement {
  const { report } = view;
  const findings = new Map(report.findings.map((finding) => [finding.id, finding]));
  const services = servicesOf(report);
  const fillSoon = inFrames();
  let rowsShown: EndpointRow[] = [];
  let limit = ROWS_SHOWN;
  const shown = element('span', { role: 'status' });
  const all = element('button', { class: 'link', type: 'button' }, 'show all');
  const heads = columns.map((column) => headCell(column, () => sortBy(column)));
  const table = element(
    'table',
    { class: 'endpoints' },
    element('caption', { class: 'unseen' }, 'Endpoints with their class and expected requests/s'),
    element('thead', {}, element('tr', {}, ...heads)),
  );

  const fill = (): void => fillSoon(rowsShown.map(({ fill: one }) => one));
  const sortBy = (column: Column): void => {
    const { sort, descending } = view.state;
    view.set({ sort: column, descending: sort === column ? !descending : column === 'Findings' });
  };
  const sortOf = (column: Column): string =>
    view.state.sort !== column ? 'none' : view.state.descending ? 'descending' : 'ascending';
  const draw = (): void => {
    let left = limit;
    let found = 0;
    rowsShown = [];
    const groups = services.map((one) => {
      const visible = visibleEndpoints(one.endpoints, view.state, view.rates);
      const rows = visible.slice(0, left).map((endpoint) => endpointRow(endpoint, { view, findings, one }));
      left -= rows.length;
      found += visible.length;
      rowsShown.push(...rows);
      if (rows.length === 0) return undefined;
      const head = services.length > 1 ? serviceRow(one, view) : undefined;
      return element('tbody', {}, head, ...rows.flatMap(({ elements }) => elements));
    });
    for (const body of [...table.tBodies]) body.remove();
    table.append(...groups.filter((group) => group !== undefined));
    shown.textContent = `${rowsShown.length} of ${count(report.endpoints.length, 'endpoint')}`;
    all.hidden = rowsShown.length === found;
    columns.forEach((column, index) => heads[index]?.setAttribute('aria-sort', sortOf(column)));
    fill();
  };
  all.addEventListener('click', () => {
    limit = Infinity;
    draw();
  });
  view.on(['filter', 'class', 'onlyFindings', 'sort', 'descending'], draw);
  view.on(['whatIf'], () => (view.state.sort === 'Requests/s' ? draw() : fill()));
  draw();
  const classes = [['', 'All classes'], ...Object.entries(classNames)] as [string, string][];
  return section(
    'endpoints',
    'Endpoints',
    element(
      'div',
      { class: 'filters', role: 'search' },
      searchField('Filter', 'Method, path, handler or file', view.state.filter, (filter) => view.set({ filter })),
      choice('Class', classes, view.state.class, (kind) => view.set({ class: kind })),
      checkbox('Only with findings', view.state.onlyFindings, (onlyFindings) => view.set({ onlyFindings })),
    ),
    element('p', { class: 'quiet' }, shown, ' ', all),
    element('div', { class: 'scroll' }, table),
  );
}

function headCell(column: Column, click: () => void): HTMLElement {
  return element('th', { scope: 'col' }, element('button', { type: 'button', click }, column));
}

/** The head of a service's part of the table. */
function serviceRow({ service, endpoints: own }: OneService, { report }: View): HTMLElement {
  const text = `${serviceName(service, report)}: ${versionsText(service)}`;
  const number = element('span', { class: 'quiet' }, ` ${count(own.length, 'endpoint')}`);
  return element(
    'tr',
    { class: 'group' },
    element('th', { scope: 'rowgroup', colspan: String(columns.length) }, text, number),
  );
}

/** What all rows of a service share. */
interface Shared {
  view: View;
  findings: ReadonlyMap<string, ReportFinding>;
  one: OneService;
}

interface EndpointRow {
  elements: HTMLElement[];
  /** Writes what follows from the rates: the bar, and the working where the row is open. */
  fill: () => void;
}

function endpointRow(endpoint: ReportEndpoint, { view, findings, one }: Shared): EndpointRow {
  const { method, path, handler, runsOn, classReason, measured } = endpoint;
  const { host } = view;
  const details = element('tr', { class: 'more', hidden: true });
  const rate = element('td', { class: 'short' });
  const toggle = element(
    'button',
    {
      class: 'link toggle',
      type: 'button',
      'aria-expanded': 'false',
      'aria-label': `${classNames[endpoint.class]}: working of ${endpoint.id}`,
      title: classReason,
    },
    classNames[endpoint.class],
  );
  const showDetails = (): void =>
    details.replaceChildren(
      element(
        'td',
        { colspan: String(columns.length) },
        ...endpointDetails(endpoint, { view, findings, environment: one.service.environment }),
      ),
    );
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
      const now = view.rates.of(endpoint);
      rate.replaceChildren(...(now === undefined ? [] : [rateBar(now, view.rates.tuned(endpoint), measured)]));
      if (details.hidden) details.replaceChildren();
      else showDetails();
    },
  };
}
