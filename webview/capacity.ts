import { count, isRateKnown, rpsText, serviceName } from '../src/report/words.ts';
import { element } from './dom.ts';
import { consumersOf, fitNow } from './fit.ts';
import { mixOf, trafficOf } from './mix.ts';
import { rateBar } from './rateBar.ts';
import type { OneService } from './services.ts';
import { soon } from './soon.ts';
import type { View } from './view.ts';

/** Share of its capacity at which a service is run: waiting stays short up to there. */
const COMFORTABLE = 0.7;
const CONSUMERS_SHOWN = 3;

/** What an instance of each service serves over its mix, now and after tuning, and how many of them the target needs. */
export function capacities(services: readonly OneService[], view: View): HTMLElement {
  const block = element('div', { class: 'capacities', role: 'status' });
  const draw = (): void =>
    block.replaceChildren(...services.flatMap((one) => capacityCard(one, services.length > 1, view) ?? []));
  const endpoints = services.reduce((sum, one) => sum + one.endpoints.length, 0);
  view.on(['whatIf', 'mixes', 'targetRps'], soon(endpoints, draw));
  draw();
  return block;
}

function capacityCard(one: OneService, isNamed: boolean, view: View): HTMLElement | undefined {
  const capacity = fitNow(one, view)?.capacity;
  if (!capacity) return undefined;
  const { now, tuned } = capacity;
  const traffic = trafficOf(one, mixOf(one, view.state.mixes));
  const name = isNamed ? ` of ${serviceName(one.service, view.report)}` : '';
  const over = traffic ? 'over its traffic mix' : 'at its typical endpoint';
  const targetRps = view.state.targetRps ?? one.advice?.fit?.targetRps;
  const ask = one.endpoints.find((endpoint) => view.rates.of(endpoint)?.ask !== undefined)?.rps?.ask;
  if (!isRateKnown({ ...now, ask })) {
    const text = `What an instance${name} serves ${over} depends on what is only assumed. ${ask ?? ''}.`;
    return element('div', { class: 'capacity' }, rateBar({ ...now, ask }, undefined), element('p', {}, text));
  }
  const isTuned = tuned.mid >= 1.05 * now.mid;
  const sentences = [
    `An instance${name} serves ${rpsText(now)} ${over}${isTuned ? `, ${rpsText(tuned)} after tuning` : ''}.`,
    ...(targetRps === undefined
      ? []
      : [
          `${targetRps.toLocaleString('en')} requests/s need ${instances(targetRps, now.mid)}${isTuned ? `, ${instances(targetRps, tuned.mid)} after tuning` : ''}.`,
        ]),
    ...(traffic ? [consumersText(one, traffic, view)] : []),
  ];
  return element(
    'div',
    { class: 'capacity' },
    rateBar(now, isTuned ? tuned : undefined),
    element('p', {}, sentences.join(' ')),
  );
}

function instances(targetRps: number, rate: number): string {
  return count(Math.ceil(targetRps / (COMFORTABLE * rate)), 'instance');
}

function consumersText(one: OneService, traffic: Readonly<Record<string, number>>, view: View): string {
  const most = consumersOf(one, traffic, view).slice(0, CONSUMERS_SHOWN);
  const parts = most.map(({ id, share }) => `${id} (${String(Math.round(100 * share))} %)`);
  return parts.length === 0 ? '' : `Most of it goes to ${parts.join(', ')}.`;
}
