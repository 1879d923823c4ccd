import { constants } from '../src/model/constants.ts';
import { inputs } from '../src/model/environment.ts';
import type { Environment } from '../src/model/environment.ts';
import { productOf } from '../src/model/workload.ts';
import type { Times, Wait, Work, Workload } from '../src/model/workload.ts';
import { isRateKnown } from '../src/report/words.ts';
import { element } from './dom.ts';
import type { Rate } from './rates.ts';

/** How a rate came about: what one request asks for, how full each resource is then, and what all of it rests on. */
export function working(
  rate: Rate,
  workload: Workload | undefined,
  environment: Environment | undefined,
): HTMLElement[] {
  return [
    element('h3', {}, 'Working'),
    element('p', {}, limitText(rate), ...(rate.ask === undefined ? [] : [` To narrow the range: ${rate.ask}.`])),
    ...(workload && environment ? [demandTable(workload, environment)] : []),
    ...(rate.utilization === undefined ? [] : [utilizations(rate.utilization)]),
    element('ul', { class: 'quiet' }, ...rate.assumptions.map((text) => element('li', {}, text))),
  ];
}

function limitText(rate: Rate): string {
  const resource = rate.bindingResource.replace(/^./, (letter) => letter.toUpperCase());
  if (!isRateKnown(rate))
    return `${resource} gives out first; when depends on what is only assumed: at ${number(rate.low)} to ${number(rate.high)} requests/s an instance.`;
  return `${resource} gives out first, at about ${number(rate.mid)} requests/s an instance; up to ${number(rate.comfortable ?? 0.7 * rate.mid)} waiting stays short.`;
}

function demandTable({ work, waits }: Workload, { inputs: known }: Environment): HTMLElement {
  const times = (one: Times): number => productOf(one, (id) => known[id].value);
  const computing = work.map((one: Work) => ({
    what: one.what,
    where: { loop: 'event loop', gil: 'a thread that keeps the GIL', thread: 'CPU' }[one.on],
    ms:
      (constants[one.constant].micros * times(one)) /
      1000 /
      (one.constant.startsWith('postgres.') ? 1 : known.speed.value),
    from: constants[one.constant].source,
  }));
  const waiting = waits.map((one: Wait) => ({
    what: one.what,
    where: { awaits: 'waits', blocks: 'blocks the event loop', 'in-thread': 'waits in a thread' }[one.how],
    ms: (typeof one.ms === 'number' ? one.ms : known[one.ms].value) * times(one),
    from: typeof one.ms === 'number' ? 'the code says so' : `${inputs[one.ms].name} (${known[one.ms].origin})`,
  }));
  const rows = [...computing, ...waiting]
    .filter(({ ms }) => ms >= 0.0005)
    .sort((a, b) => b.ms - a.ms)
    .map(({ what, where, ms, from }) =>
      element('tr', {}, ...[what, where, `${number(ms)} ms`, from].map((text) => element('td', {}, text))),
    );
  const head = ['One request asks for', 'of', 'about', 'known from'].map((text) =>
    element('th', { scope: 'col' }, text),
  );
  return element(
    'table',
    { class: 'demands' },
    element('thead', {}, element('tr', {}, ...head)),
    element('tbody', {}, ...rows),
  );
}

function utilizations(all: NonNullable<Rate['utilization']>): HTMLElement {
  const items = all.map(({ resource, share }) => `${resource} ${String(Math.round(100 * share))} %`);
  return element('p', {}, `In use at that rate: ${items.join(', ')}.`);
}

function number(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString('en');
}
