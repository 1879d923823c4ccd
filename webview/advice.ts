import type { Criterion, ServiceAdvice } from '../src/advice/advice.ts';
import { stackNames } from '../src/advice/inStack.ts';
import type { Report } from '../src/report/report.ts';
import { rpsText, serviceName } from '../src/report/words.ts';
import { element, section } from './dom.ts';
import { fitNow } from './fit.ts';
import type { Host } from './host.ts';
import { placeLink } from './place.ts';
import { questions } from './questions.ts';
import { servicesOf } from './services.ts';
import type { OneService } from './services.ts';
import { soon } from './soon.ts';
import type { View } from './view.ts';

/** Whether the framework fits: the verdict, what tuning gives, the break-even, reasons for each stack, and the tuning checklist. */
export function advice(view: View): HTMLElement | undefined {
  const { report } = view;
  const { references } = report.advice;
  const advised = servicesOf(report).filter((one) => one.advice);
  if (advised.length === 0) return undefined;
  return section(
    'advice',
    'Framework fit',
    ...advised.map((one) => serviceAdvice(one, view)),
    questions(view),
    referenceList(references),
  );
}

function referenceList(references: Report['advice']['references']): HTMLElement {
  return element(
    'details',
    {},
    element('summary', {}, 'Published figures that this leans on, and what is known today'),
    element(
      'ul',
      {},
      ...references.map(({ id, article, today, source, checked }) =>
        element(
          'li',
          {},
          `${id}: ${article}`,
          ...(today === undefined ? [] : [element('br'), `Today: ${today}`]),
          element('br'),
          element('span', { class: 'quiet' }, `${source} (checked ${checked})`),
        ),
      ),
    ),
  );
}

function serviceAdvice(one: OneService, view: View): HTMLElement {
  const { report, host } = view;
  const verdict = element('h3');
  const headline = element('p', { role: 'status' });
  const stacks = element('div');
  const write = (): void => {
    const now = fitNow(one, view);
    if (!now) return;
    verdict.textContent = `${serviceName(one.service, report)}: ${now.verdict}`;
    headline.textContent = now.headline;
    stacks.replaceChildren(
      ...(now.capacity === undefined ? [] : [capacityList(now.capacity)]),
      ...lists([
        ['Break-even', now.breakEvens.map(({ working }) => working)],
        [
          'Candidates to extract, once measured',
          now.extractions.map(
            ({ endpoint, to, factor, because }) =>
              `${endpoint} to ${to}: ${String(factor.low)} to ${String(factor.high)} times the rate; ${because}`,
          ),
        ],
      ]),
      ...(['go', 'node', 'python'] as const).map((stack) => criteriaList(stack, now.criteria, host)),
      ...lists([
        [
          'Hybrid patterns',
          now.hybrids.map(({ pattern, fits, because }) => `${pattern}: ${fits ? 'fits' : 'does not fit'}; ${because}`),
        ],
      ]),
    );
  };
  view.on(['whatIf', 'mixes', 'targetRps'], soon(one.endpoints.length, write));
  write();
  return element(
    'article',
    { class: 'card' },
    verdict,
    headline,
    checklistTable(one.advice?.checklist ?? [], host),
    element('details', {}, element('summary', {}, 'Other stacks: rates, break-even, reasons'), stacks),
  );
}

function checklistTable(items: ServiceAdvice['checklist'], host: Host): HTMLElement {
  const rows = items.map(({ id, title, state, because, proof }) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, title, element('span', { class: 'quiet' }, ` ${id}`)),
      element('td', { class: `state ${state.replace(' ', '-')}` }, state),
      element('td', {}, because, ...(proof === undefined ? [] : [' ', placeLink(host, proof)])),
    ),
  );
  return element(
    'div',
    { class: 'scroll' },
    element('table', { class: 'checklist' }, element('caption', {}, 'Tuning checklist'), element('tbody', {}, ...rows)),
  );
}

function capacityList({ now, tuned, inStacks }: NonNullable<ServiceAdvice['capacity']>): HTMLElement {
  const rows: [string, string][] = [
    ['As it is', rpsText(now)],
    ['After tuning', rpsText(tuned)],
    ...(['python', 'node', 'go'] as const).map((stack): [string, string] => [
      `After tuning, in ${stackNames[stack]}`,
      rpsText(inStacks[stack]),
    ]),
  ];
  return element('ul', {}, ...rows.map(([name, rate]) => element('li', {}, `${name}: ${rate} an instance`)));
}

function criteriaList(stack: Criterion['stack'], criteria: readonly Criterion[], host: Host): HTMLElement {
  const items = criteria
    .filter((one) => one.stack === stack)
    .map(({ says, answer, because, proof }) =>
      element(
        'li',
        {},
        `${says}: ${answer}, ${because}`,
        ...(proof === undefined ? [] : [' ', placeLink(host, proof)]),
      ),
    );
  return element('div', {}, element('h4', {}, `For ${stackNames[stack]}`), element('ul', {}, ...items));
}

function lists(all: readonly (readonly [title: string, texts: readonly string[]])[]): HTMLElement[] {
  return all
    .filter(([, texts]) => texts.length > 0)
    .map(([title, texts]) =>
      element('div', {}, element('h4', {}, title), element('ul', {}, ...texts.map((text) => element('li', {}, text)))),
    );
}
