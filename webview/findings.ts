import type { ReportFinding } from '../src/report/report.ts';
import { count, gainText, severityNames } from '../src/report/words.ts';
import { element, longList, section } from './dom.ts';
import { fixList } from './fixes.ts';
import type { Host } from './host.ts';
import { placeLink } from './place.ts';
import { badge, button } from './ui.ts';
import type { View } from './view.ts';

const SHOWN = 20;

/** The findings as the report ranks them; each opens to its path of calls, its endpoints and what to do. */
export function findings({ report, host }: View): HTMLElement {
  if (report.findings.length === 0) {
    const nothing = 'Nothing that blocks or slows an endpoint was found.';
    return section('findings', 'Findings', element('p', { class: 'quiet' }, nothing));
  }
  const safe = report.findings.filter(isSafe).length;
  const list = element('ol', { class: 'findings' });
  return section(
    'findings',
    'Findings',
    host.isEditor && safe > 0
      ? element(
          'p',
          {},
          button(`Apply ${count(safe, 'Safe Fix', 'Safe Fixes')}`, () => host.post({ type: 'fixAll' })),
        )
      : undefined,
    longList(list, report.findings, SHOWN, (finding) => findingItem(finding, host)),
  );
}

function findingItem(finding: ReportFinding, host: Host): HTMLElement {
  const { severity, message, rule, confidence, endpoints, gain } = finding;
  return element(
    'li',
    { class: `finding ${severity}`, 'data-finding': finding.id },
    element(
      'details',
      {},
      element(
        'summary',
        {},
        element('span', { class: `severity ${severity}` }, severityNames[severity]),
        element('span', { class: 'message' }, message),
        gain && element('span', { class: 'gain', title: 'Expected gain in requests/s' }, gainText(gain)),
        endpoints.length > 0 ? badge(count(endpoints.length, 'endpoint')) : undefined,
      ),
      ...whatToDo(finding, host),
      callPath(finding, host),
      concerned(finding),
    ),
    element('p', { class: 'quiet meta' }, placeLink(host, finding), ' ', ruleLink(rule, host), `, ${confidence}`),
  );
}

function isSafe({ fixes }: ReportFinding): boolean {
  return fixes.some(({ kind, edits }) => kind === 'safe' && edits !== undefined);
}

/** The rule by its id; in the editor, its page opens. */
function ruleLink(rule: string, host: Host): HTMLElement | string {
  if (!host.isEditor) return rule;
  const open = () => host.post({ type: 'rule', rule });
  return element('button', { class: 'link', type: 'button', title: 'Why it matters', click: open }, rule);
}

function whatToDo(finding: ReportFinding, host: Host): HTMLElement[] {
  const list = fixList(finding, host);
  return list ? [element('div', {}, element('h3', {}, 'What to do'), list)] : [];
}

function callPath({ path, alsoFrom = [] }: ReportFinding, host: Host): HTMLElement | undefined {
  if (path.length === 0) return undefined;
  const steps = path.map((step) => element('li', {}, placeLink(host, step), ` ${step.label}`));
  const others = alsoFrom.map((step) => element('li', {}, placeLink(host, step), ` ${step.label}`));
  return element(
    'div',
    {},
    element('h3', {}, 'Path of calls'),
    element('ol', { class: 'path' }, ...steps),
    ...(others.length > 0 ? [element('h3', {}, 'Also from'), element('ul', {}, ...others)] : []),
  );
}

function concerned({ endpoints }: ReportFinding): HTMLElement | undefined {
  if (endpoints.length === 0) return undefined;
  const list = element('ul', { class: 'columns' });
  const items = longList(list, endpoints, 20, (id) => element('li', {}, element('code', {}, id)));
  return element('div', {}, element('h3', {}, 'Endpoints'), items);
}
