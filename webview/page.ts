import type { Report } from '../src/report/report.ts';
import { advice } from './advice.ts';
import { element } from './dom.ts';
import { endpoints } from './endpoints.ts';
import { findings } from './findings.ts';
import type { Host } from './host.ts';
import { contents } from './contents.ts';
import { services, summary } from './summary.ts';
import { progressRing } from './ui.ts';
import { unresolved } from './unresolved.ts';
import { createView } from './view.ts';
import { whatIf } from './whatIf.ts';

/** Puts the report into the page, in place of what was there; the reader's scroll position and settings stay. */
export function showReport(report: Report, host: Host): void {
  const scrolled = window.scrollY;
  const view = createView(report, host);
  const sections = [
    findings(view),
    endpoints(view),
    whatIf(view),
    advice(view),
    services(report, host),
    unresolved(report, host),
  ].filter((one) => one !== undefined);
  app().replaceChildren(element('main', {}, summary(view), contents(sections), ...sections));
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
