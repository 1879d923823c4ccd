import { isRateKnown, measuredText, rpsText } from '../src/report/words.ts';
import type { Measured } from '../src/report/measured.ts';
import { element } from './dom.ts';
import { positionOf } from './rateScale.ts';

interface Rate {
  low: number;
  mid: number;
  high: number;
  ask?: string | undefined;
}

/**
 * The range of a rate as a bar on a log scale, with its middle; below it, thinner, the range after fixes; on it, what was measured.
 * The text says the same. A rate that is not known yet has the question as its title, and no bar.
 */
export function rateBar(now: Rate, tuned: Rate | undefined, measured?: Measured): HTMLElement {
  if (!isRateKnown(now)) {
    const known = measured && element('span', {}, measuredText(measured));
    return element('span', { class: 'quiet rate', title: now.ask ?? '' }, rpsText(now), known);
  }
  const label = [
    rpsText(now),
    ...(tuned === undefined ? [] : [`after fixes ${rpsText(tuned)}`]),
    ...(measured === undefined ? [] : [measuredText(measured)]),
  ].join(', ');
  return element(
    'span',
    { class: 'rate', role: 'img', 'aria-label': label, title: label },
    element('span', { class: 'rate-text' }, rpsText(now).replace(' requests/s', '')),
    element(
      'span',
      { class: 'rate-scale' },
      bar('now', now),
      tuned && bar('tuned', tuned),
      measured && dot(measured.rps),
    ),
  );
}

/** Positions are set by script: the policy of the page allows no styles in markup. */
function bar(kind: 'now' | 'tuned', { low, mid, high }: Rate): HTMLElement {
  const middle = element('span', { class: 'rate-middle' });
  const made = element('span', { class: `rate-bar ${kind}` }, middle);
  const [from, to] = [positionOf(low), positionOf(high)];
  made.style.setProperty('left', `${String(from)}%`);
  made.style.setProperty('width', `${String(Math.max(1, to - from))}%`);
  middle.style.setProperty('left', `${String((100 * (positionOf(mid) - from)) / Math.max(1, to - from))}%`);
  return made;
}

function dot(rate: number): HTMLElement {
  const made = element('span', { class: 'rate-dot' });
  made.style.setProperty('left', `${String(positionOf(rate))}%`);
  return made;
}
