import type { Report, ReportFinding } from '../src/report/report.ts';
import { count, fixText, severityNames } from '../src/report/words.ts';
import { element, longList, section } from './dom.ts';
import type { Host } from './host.ts';
import { placeLink } from './place.ts';
import { badge } from './ui.ts';

const SHOWN = 50;

/** The findings as the report ranks them; each opens to its path of calls, its endpoints and what to do. */
export function findings(report: Report, host: Host): HTMLElement {
  if (report.findings.length === 0) {
    const nothing = 'Nothing that blocks or slows an endpoint was found.';
    return section('findings', 'Findings', element('p', { class: 'quiet' }, nothing));
  }
  const list = element('ol', { class: 'findings' });
  return section(
    'findings',
    'Findings',
    longList(list, report.findings, SHOWN, (finding) => findingItem(finding, host)),
  );
}

function findingItem(finding: ReportFinding, host: Host): HTMLElement {
  const { severity, message, rule, confidence, endpoints } = finding;
  return element(
    'li',
    { class: `finding ${severity}` },
    element(
      'details',
      {},
      element(
        'summary',
        {},
        element('span', { class: `severity ${severity}` }, severityNames[severity]),
        element('span', { class: 'message' }, message),
        endpoints.length > 0 ? badge(count(endpoints.length, 'endpoint')) : undefined,
      ),
      callPath(finding, host),
      whatToDo(finding),
      concerned(finding),
    ),
    element('p', { class: 'quiet meta' }, placeLink(host, finding), ` ${rule}, ${confidence}`),
  );
}

function callPath({ path, alsoFrom = [] }: ReportFinding, host: Host): HTMLElement | undefined {
  if (path.length === 0) return undefined;
  const steps = path.map((step) => element('li', {}, placeLink(host, step), ` ${step.label}`));
  const others = alsoFrom.map((step) => element('li', {}, placeLink(host, step), ` ${step.label}`));
  return element(
    'div',
    {},
    element('h4', {}, 'Path of calls'),
    element('ol', { class: 'path' }, ...steps),
    ...(others.length > 0 ? [element('h4', {}, 'Also from'), element('ul', {}, ...others)] : []),
  );
}

function whatToDo(finding: ReportFinding): HTMLElement | undefined {
  if (finding.fixes.length === 0) return undefined;
  const items = finding.fixes.map((fix) => element('li', {}, fixText(fix, finding)));
  return element('div', {}, element('h4', {}, 'What to do'), element('ul', {}, ...items));
}

function concerned({ endpoints }: ReportFinding): HTMLElement | undefined {
  if (endpoints.length === 0) return undefined;
  const list = element('ul', { class: 'columns' });
  const items = longList(list, endpoints, 20, (id) => element('li', {}, element('code', {}, id)));
  return element('div', {}, element('h4', {}, 'Endpoints'), items);
}
