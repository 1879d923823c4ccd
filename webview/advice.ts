import type { Criterion, ServiceAdvice } from '../src/advice/advice.ts';
import { stackNames } from '../src/advice/inStack.ts';
import type { Report } from '../src/report/report.ts';
import { rpsText, serviceName } from '../src/report/words.ts';
import { element, section } from './dom.ts';
import type { Host } from './host.ts';
import { placeLink } from './place.ts';

/** Whether the framework fits: the verdict, what tuning gives, the break-even, reasons for each stack, and the tuning checklist. */
export function advice(report: Report, host: Host): HTMLElement | undefined {
  const { services, references } = report.advice;
  if (services.length === 0) return undefined;
  return section(
    'advice',
    'Framework fit',
    ...services.map((service) => serviceAdvice(service, report, host)),
    element(
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
    ),
  );
}

function serviceAdvice(advised: ServiceAdvice, report: Report, host: Host): HTMLElement {
  const { verdict, headline, capacity, extractions, breakEvens, hybrids, questions, criteria, checklist } = advised;
  return element(
    'article',
    { class: 'card' },
    element('h3', {}, `${serviceName({ root: advised.service }, report)}: ${verdict}`),
    element('p', {}, headline),
    checklistTable(checklist, host),
    element(
      'details',
      {},
      element('summary', {}, 'Other stacks: rates, break-even, reasons'),
      ...(capacity === undefined ? [] : [capacityList(capacity)]),
      list(
        'Break-even',
        breakEvens.map(({ working }) => working),
      ),
      list(
        'Candidates to extract, once measured',
        extractions.map(
          ({ endpoint, to, factor, because }) =>
            `${endpoint} to ${to}: ${String(factor.low)} to ${String(factor.high)} times the rate; ${because}`,
        ),
      ),
      ...(['go', 'node', 'python'] as const).map((stack) => criteriaList(stack, criteria, host)),
      list(
        'Hybrid patterns',
        hybrids.map(({ pattern, fits, because }) => `${pattern}: ${fits ? 'fits' : 'does not fit'}; ${because}`),
      ),
    ),
    list(
      'What would make this surer',
      questions.map(({ setting, question }) => `${question} (${setting} in framework-fit.json)`),
    ),
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

function list(title: string, texts: readonly string[]): HTMLElement | undefined {
  if (texts.length === 0) return undefined;
  return element(
    'div',
    {},
    element('h4', {}, title),
    element('ul', {}, ...texts.map((text) => element('li', {}, text))),
  );
}
