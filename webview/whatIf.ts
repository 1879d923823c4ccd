import { inputs } from '../src/model/environment.ts';
import type { Report } from '../src/report/report.ts';
import { element, section } from './dom.ts';
import type { WhatIf } from './host.ts';
import { button } from './ui.ts';

interface Control {
  id: keyof WhatIf;
  name: string;
  unit: string;
  /** What the slider can be set to, in order. */
  steps: readonly number[];
}

const small = [1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64];
const times = [
  0.05, 0.1, 0.2, 0.3, 0.5, 0.8, 1, 1.5, 2, 3, 5, 8, 10, 15, 20, 30, 50, 80, 100, 150, 200, 300, 500, 1000,
];

const controls: readonly Control[] = [
  { id: 'cores', name: 'Cores', unit: '', steps: small },
  { id: 'workers', name: 'Worker processes', unit: '', steps: small },
  { id: 'pool', name: 'Connections in each pool', unit: '', steps: [1, 2, 3, 5, 8, 10, 15, 20, 30, 50, 75, 100, 200] },
  { id: 'dbRoundTripMs', name: 'Database round trip', unit: ' ms', steps: times.filter((ms) => ms <= 100) },
  { id: 'upstreamMs', name: 'Answer of other services', unit: ' ms', steps: times.filter((ms) => ms >= 1) },
  {
    id: 'rowsPerList',
    name: 'Rows of a list',
    unit: '',
    steps: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000],
  },
  {
    id: 'concurrency',
    name: 'Requests at the same time',
    unit: '',
    steps: [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024],
  },
];

/** Sliders that change what the expected rates rest on; `change` gets what is changed, and all else stays as the report has it. */
export function whatIf(report: Report, value: WhatIf, change: (value: WhatIf) => void): HTMLElement | undefined {
  const environment = report.services.find((service) => service.environment)?.environment;
  if (environment === undefined) return undefined;
  let current = value;
  const set = (next: WhatIf): void => {
    current = next;
    change(current);
  };
  // Goroutines run on every core: there are no workers to count.
  const isGo = report.endpoints.every(({ runsOn }) => runsOn === 'goroutine');
  const rows = controls
    .filter(({ id }) => !(isGo && id === 'workers'))
    .map((control) => {
      const input = control.id === 'pool' ? undefined : environment.inputs[control.id];
      return slider(control, current[control.id], input?.value ?? 10, (given) =>
        set({ ...current, [control.id]: given }),
      );
    });
  const reset = button('Reset', () => {
    set({});
    for (const { clear } of rows) clear();
  });
  const note =
    'Rates change as you move a slider. What is not touched stays as it was detected, configured or assumed.';
  return section(
    'what-if',
    'What if',
    element('p', { class: 'quiet' }, note),
    element('div', { class: 'sliders' }, ...rows.map(({ row }) => row)),
    reset,
  );
}

function slider(
  { id, name, unit, steps }: Control,
  given: number | undefined,
  otherwise: number,
  set: (value: number | undefined) => void,
): { row: HTMLElement; clear: () => void } {
  const shown = element('output', { for: `what-if-${id}` });
  const range = element('input', {
    type: 'range',
    id: `what-if-${id}`,
    min: '0',
    max: String(steps.length - 1),
    step: '1',
  });
  const show = (value: number, isSet: boolean): void => {
    const text = `${String(Number(value.toPrecision(3)))}${unit}`;
    shown.textContent = isSet ? text : `${text} (as reported)`;
    range.value = String(nearest(steps, value));
    range.setAttribute('aria-valuetext', shown.textContent);
  };
  range.addEventListener('input', () => {
    const value = steps[Number(range.value)] ?? otherwise;
    show(value, true);
    set(value);
  });
  show(given ?? otherwise, given !== undefined);
  const title = id in inputs ? inputs[id as keyof typeof inputs].why : '';
  const row = element('div', { class: 'slider', title }, element('label', { for: range.id }, name), range, shown);
  return { row, clear: () => show(otherwise, false) };
}

function nearest(steps: readonly number[], value: number): number {
  let best = 0;
  for (const [at, step] of steps.entries())
    if (Math.abs(Math.log(step / value)) < Math.abs(Math.log((steps[best] ?? step) / value))) best = at;
  return best;
}
