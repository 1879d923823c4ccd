import type { Report } from '../src/report/report.ts';
import { classNames, count, findingsText, summaryText, versionsText } from '../src/report/words.ts';
import { element, section } from './dom.ts';
import type { Host } from './host.ts';
import { placeLink } from './place.ts';
import { button } from './ui.ts';

/** The head of the page: what was analysed, and the numbers that matter first. */
export function summary(report: Report, host: Host): HTMLElement {
  return element(
    'header',
    {},
    element(
      'div',
      { class: 'title' },
      element('h1', {}, `Framework Fit: ${nameOf(report.root)}`),
      host.isEditor ? button('Analyze Again', () => host.post({ type: 'analyze' })) : undefined,
    ),
    element('p', {}, `${findingsText(report.findings)}. ${summaryText(report)}.`),
    element('dl', { class: 'numbers' }, ...numbers(report)),
    skippedFiles(report),
  );
}

/** One card for each service: versions, how it is started, pools, serializer. */
export function services(report: Report, host: Host): HTMLElement | undefined {
  if (report.services.length === 0) return undefined;
  return section('services', 'Services', ...report.services.map((service) => serviceCard(service, host)));
}

function numbers({ endpoints }: Report): HTMLElement[] {
  const ofClass = (kind: keyof typeof classNames) => endpoints.filter((endpoint) => endpoint.class === kind).length;
  const rows: [string, number][] = [
    ['endpoints', endpoints.length],
    ['with findings', endpoints.filter((endpoint) => endpoint.findings.length > 0).length],
    ['block the event loop', endpoints.filter(blocksEventLoop).length],
    ...(['io-bound', 'cpu-bound', 'trivial'] as const).map((kind): [string, number] => [
      classNames[kind],
      ofClass(kind),
    ]),
  ];
  return rows.map(([name, value]) =>
    element('div', {}, element('dt', {}, name), element('dd', {}, value.toLocaleString('en'))),
  );
}

function blocksEventLoop({ effects }: Report['endpoints'][number]): boolean {
  return effects.some((effect) => effect.blocking && effect.runsOn === 'event-loop');
}

function serviceCard(service: Report['services'][number], host: Host): HTMLElement {
  const { root, deployment, pool, serializer } = service;
  return element(
    'article',
    { class: 'card' },
    element('h3', {}, `${root || '.'}: ${versionsText(service)}`),
    element(
      'ul',
      {},
      ...deployment.map((one) => element('li', {}, `Started by ${one.server}, ${one.workers} `, placeLink(host, one))),
      ...pool.map((one) => element('li', {}, `Pool of ${one.library}: ${one.size} `, placeLink(host, one))),
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

function nameOf(root: string): string {
  return root.split(/[\\/]/).findLast((part) => part !== '') ?? root;
}
