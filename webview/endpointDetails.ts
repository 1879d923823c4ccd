import type { Environment } from '../src/model/environment.ts';
import type { ReportEffect, ReportEndpoint, ReportFinding } from '../src/report/report.ts';
import { runsOnText } from '../src/report/words.ts';
import { element } from './dom.ts';
import { fixList } from './fixes.ts';
import { measuredBlock } from './measured.ts';
import { placeLink, placeText } from './place.ts';
import type { View } from './view.ts';
import { working } from './working.ts';

interface Around {
  view: View;
  findings: ReadonlyMap<string, ReportFinding>;
  /** That of the report. */
  environment: Environment | undefined;
}

/** What stands in the open row of an endpoint: its reason, findings with their fixes, what it does, what was measured, the working. */
export function endpointDetails(
  endpoint: ReportEndpoint,
  { view, findings, environment }: Around,
): (HTMLElement | undefined)[] {
  const { host, rates } = view;
  const rate = rates.of(endpoint);
  const own = endpoint.findings.flatMap((id) => findings.get(id) ?? []);
  const places = new Set(own.map(placeText));
  const route = { file: endpoint.routeFile, line: endpoint.routeLine };
  return [
    element('p', {}, sentence(endpoint.classReason)),
    element('p', { class: 'quiet' }, 'Registered at ', placeLink(host, route)),
    ...(own.length > 0 ? [element('h3', {}, 'Findings'), element('ul', {}, ...own.map(ownFinding))] : []),
    ...(endpoint.effects.length > 0
      ? [element('h3', {}, 'What it does'), element('ul', {}, ...endpoint.effects.map(effectItem))]
      : []),
    ...measuredBlock(endpoint, host),
    ...(rate === undefined ? [] : working(rate, endpoint.workload, rates.environment(endpoint) ?? environment)),
  ];

  function ownFinding(finding: ReportFinding): HTMLElement {
    return element('li', {}, placeLink(host, finding), ` ${finding.message}`, fixList(finding, host));
  }
  function effectItem(effect: ReportEffect): HTMLElement {
    return element('li', {}, placeLink(host, effect), ` ${effectText(effect, places.has(placeText(effect)))}`);
  }
}

/** `psycopg2.cursor.execute: db, blocks the event loop` */
function effectText(effect: ReportEffect, matters: boolean): string {
  const { call, kind, offloadedBy } = effect;
  return `${call}: ${kind}, ${whereText(effect, matters)}${offloadedBy === undefined ? '' : ` (by ${offloadedBy})`}`;
}

/** What blocks the event loop for a moment only, such as writing a little JSON, is not said to block it. */
function whereText({ blocking, runsOn, kind }: ReportEffect, matters: boolean): string {
  const isComputing = kind === 'cpu' || kind === 'serialize';
  if (runsOn === 'goroutine') return isComputing ? 'computes in its goroutine' : 'its goroutine waits';
  if (!blocking && !isComputing) return 'awaited';
  return matters && runsOn === 'event-loop' ? 'blocks the event loop' : `on the ${runsOnText(runsOn)}`;
}

function sentence(text: string): string {
  return `${text.replace(/^./, (letter) => letter.toUpperCase())}.`;
}
