import type { Report } from '../src/report/report.ts';
import { count } from '../src/report/words.ts';
import { element, longList, section } from './dom.ts';
import type { Host } from './host.ts';
import { placeLink } from './place.ts';

const SHOWN = 50;

/** What the analysis could not follow, so that nothing is dropped in silence. */
export function unresolved(report: Report, host: Host): HTMLElement | undefined {
  const places = report.unresolved;
  if (places.length === 0) return undefined;
  const items = longList(element('ul', {}), places, SHOWN, ({ file, line, what, why }) =>
    element('li', {}, placeLink(host, { file, line }), ` ${what}: ${why}`),
  );
  return section(
    'unresolved',
    'Not resolved',
    element(
      'details',
      { open: places.length <= 10 },
      element('summary', {}, `${count(places.length, 'place')} that could not be followed`),
      items,
    ),
  );
}
