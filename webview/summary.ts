import { exportFormats } from '../src/report/pageMessages.ts';
import type { ExportFormat } from '../src/report/pageMessages.ts';
import type { Report } from '../src/report/report.ts';
import {
  classNames,
  count,
  findingsText,
  processesText,
  serviceName,
  summaryText,
  versionsText,
} from '../src/report/words.ts';
import { element, section } from './dom.ts';
import type { Host } from './host.ts';
import { placeLink, placeText } from './place.ts';
import { button } from './ui.ts';
import type { View } from './view.ts';

/** The head of the page: what was analysed, the numbers that matter first, and for each service what to do. */
export function summary(view: View): HTMLElement {
  const { report, host } = view;
  return element(
    'header',
    {},
    element(
      'div',
      { class: 'title' },
      element('h1', {}, `Framework Fit: ${serviceName({ root: '' }, report)}`),
      host.isEditor ? element('div', { class: 'actions' }, ...actions(host)) : undefined,
    ),
    element('p', {}, `${findingsText(report.findings)}. ${summaryText(report)}.`),
    element('dl', { class: 'numbers' }, ...numbers(report)),
    ...report.advice.services.map(({ service, verdict, headline }) =>
      element(
        'p',
        { class: 'verdict' },
        element('strong', {}, `${serviceName({ root: service }, report)}: ${verdict}.`),
        ` ${headline}`,
      ),
    ),
    skippedFiles(report),
  );
}

const formatNames: Record<ExportFormat, string> = { html: 'HTML', markdown: 'Markdown', json: 'JSON' };

function actions(host: Host): HTMLElement[] {
  const exports = exportFormats.map((format) => {
    const made = button(`Export ${formatNames[format]}`, () => host.post({ type: 'export', format }));
    made.setAttribute('appearance', 'secondary');
    return made;
  });
  return [button('Analyze Again', () => host.post({ type: 'analyze' })), ...exports];
}

/** One card for each service: versions, how it is started, pools, serializer. */
export function services(report: Report, host: Host): HTMLElement | undefined {
  if (report.services.length === 0) return undefined;
  return section('services', 'Services', ...report.services.map((service) => serviceCard(service, report, host)));
}

function numbers({ endpoints, findings }: Report): HTMLElement[] {
  const ofClass = (kind: keyof typeof classNames) => endpoints.filter((endpoint) => endpoint.class === kind).length;
  const places = new Set(findings.filter(({ rule }) => /^(blocking|cpu-heavy)-/.test(rule)).map(placeText));
  const rows: [string, number][] = [
    ['endpoints', endpoints.length],
    ['with findings', endpoints.filter((endpoint) => endpoint.findings.length > 0).length],
    ...(endpoints.some(({ runsOn }) => runsOn !== 'goroutine')
      ? [
          ['block the event loop', endpoints.filter((endpoint) => holdsEventLoop(endpoint, places)).length] as [
            string,
            number,
          ],
        ]
      : []),
    ...(['io-bound', 'cpu-bound', 'trivial'] as const).map((kind): [string, number] => [
      classNames[kind],
      ofClass(kind),
    ]),
  ];
  return rows.map(([name, value]) =>
    element('div', {}, element('dt', {}, name), element('dd', {}, value.toLocaleString('en'))),
  );
}

/** Only what the rules about waiting and computing there find counts: writing a little JSON is on the event loop as well. */
function holdsEventLoop({ effects }: Report['endpoints'][number], findings: ReadonlySet<string>): boolean {
  return effects.some((effect) => effect.blocking && effect.runsOn === 'event-loop' && findings.has(placeText(effect)));
}

function serviceCard(service: Report['services'][number], report: Report, host: Host): HTMLElement {
  const { deployment, pool, serializer, connections = [] } = service;
  return element(
    'article',
    { class: 'card' },
    element('h3', {}, `${serviceName(service, report)}: ${versionsText(service)}`),
    element(
      'ul',
      {},
      ...deployment.map((one) =>
        element('li', {}, `Started by ${one.server}, ${processesText(one)} `, placeLink(host, one)),
      ),
      ...pool.map((one) => element('li', {}, `Pool of ${one.library}: ${one.size} `, placeLink(host, one))),
      ...connections.map(({ message }) => element('li', {}, message)),
      element('li', {}, `Responses: ${serializer}`),
    ),
  );
}

function skippedFiles({ files }: Report): HTMLElement | undefined {
  if (files.skipped.length === 0) return undefined;
  const items = files.skipped.map(({ file, reason }) => element('li', {}, `${file}: ${reason}`));
  return element(
    'details',
    {},
    element('summary', {}, `${count(files.skipped.length, 'file')} left out`),
    element('ul', {}, ...items),
  );
}
