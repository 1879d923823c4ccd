import type { Report } from '../src/report/report.ts';
import { advice } from './advice.ts';
import { element } from './dom.ts';
import { endpoints } from './endpoints.ts';
import { findings } from './findings.ts';
import type { Host } from './host.ts';
import { services, summary } from './summary.ts';
import { progressRing } from './ui.ts';
import { unresolved } from './unresolved.ts';

/** Puts the report into the page, in place of what was there; the reader's scroll position and filters stay. */
export function showReport(report: Report, host: Host): void {
  const scrolled = window.scrollY;
  const sections = [
    summary(report, host),
    findings(report, host),
    endpoints(report, host),
    advice(report, host),
    services(report, host),
    unresolved(report, host),
  ];
  app().replaceChildren(element('main', {}, ...sections));
  window.scrollTo(0, scrolled);
}

/** Shows or hides that the report is being made anew. */
export function showBusy(busy: boolean): void {
  document.getElementById('busy')?.remove();
  if (!busy) return;
  app().prepend(element('div', { id: 'busy', class: 'busy', role: 'status' }, progressRing('Analyzing'), 'Analyzing…'));
}

function app(): HTMLElement {
  const found = document.getElementById('app');
  if (!found) throw new Error('the page has no element with the id app');
  return found;
}
