import type { Measured } from '../src/report/measured.ts';
import type { ReportEndpoint } from '../src/report/report.ts';
import { measuredText } from '../src/report/words.ts';
import { element } from './dom.ts';
import type { Host } from './host.ts';
import { button } from './ui.ts';

/** What was measured at an endpoint beside what is expected, where, and what it was before; in an editor that can, a way to measure it. */
export function measuredBlock({ id, measured, rps }: ReportEndpoint, host: Host): HTMLElement[] {
  if (rps === undefined) return [];
  const measure = host.abilities.includes('measure')
    ? button('Measure…', () => host.post({ type: 'measure', endpoint: id }))
    : undefined;
  measure?.setAttribute('appearance', 'secondary');
  measure?.setAttribute('aria-label', `Measure ${id}`);
  if (measured === undefined) return measure ? [element('p', {}, measure)] : [];
  return [
    element('h3', {}, 'Measured'),
    element('p', {}, `${sentence(measuredText(measured))}.`),
    element('p', { class: 'quiet' }, conditions(measured)),
    ...(measured.earlier.length > 0
      ? [element('p', { class: 'quiet' }, `Before: ${measured.earlier.map(earlierText).join('; ')}.`)]
      : []),
    ...(measure ? [element('p', {}, measure)] : []),
  ];
}

function conditions({ tool, connections, errors, machine }: Measured): string {
  const parts = [
    `By ${tool}${connections === undefined ? '' : ` with ${String(connections)} connections`}`,
    machine === undefined ? 'on a machine that the result does not name' : `on ${machine}`,
    ...(errors > 0 ? [`${String(errors)} requests failed`] : []),
  ];
  return `${parts.join(', ')}.`;
}

function earlierText({ rps, at }: Measured['earlier'][number]): string {
  return `${rps.toLocaleString('en')} requests/s on ${at.slice(0, 10)}`;
}

function sentence(text: string): string {
  return text.replace(/^./, (letter) => letter.toUpperCase());
}
