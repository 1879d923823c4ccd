import { inputs } from '../src/model/environment.ts';
import type { Report } from '../src/report/report.ts';
import { capacities } from './capacity.ts';
import { element, section } from './dom.ts';
import { trafficMix } from './traffic.ts';
import { button, numberField } from './ui.ts';
import { servicesOf } from './services.ts';
import type { View } from './view.ts';
import type { WhatIf } from './viewState.ts';

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

/** What the expected rates rest on, to be changed: where the services run, how requests are spread, and the target; and what follows. */
export function whatIf(view: View): HTMLElement | undefined {
  const { report } = view;
  const services = servicesOf(report).filter(({ service, endpoints }) => service.environment && endpoints.length > 0);
  if (services.length === 0) return undefined;
  const rows = controlsOf(report).map((control) => slider(control, reportedValues(control, report), view));
  const mixes = services.map((one) => trafficMix(one, services.length > 1, view));
  const target = numberField('Target requests/s of a service', view.state.targetRps, (targetRps) =>
    view.set({ targetRps }),
  );
  const reset = button('Reset', () => {
    view.set({ whatIf: {}, mixes: {} });
    for (const { clear } of [...rows, ...mixes]) clear();
  });
  reset.setAttribute('appearance', 'secondary');
  const note =
    'Rates, capacity and framework fit change as you move a slider. What is not touched stays as it was detected, configured or assumed.';
  return section(
    'what-if',
    'What if',
    element('p', { class: 'quiet' }, note),
    element('div', { class: 'sliders' }, ...rows.map(({ row }) => row)),
    ...mixes.map(({ block }) => block),
    element('div', { class: 'filters' }, target, reset),
    capacities(services, view),
  );
}

/** Goroutines run on every core: of Go alone there are no workers to count. */
function controlsOf({ endpoints }: Report): Control[] {
  const runtimes = new Set(endpoints.map(({ workload }) => workload?.runtime));
  if (!runtimes.has('go')) return [...controls];
  const hasOthers = runtimes.has('python') || runtimes.has('node');
  return controls.flatMap((control) => {
    if (control.id !== 'workers') return [control];
    return hasOthers ? [{ ...control, name: 'Worker processes (not of Go)' }] : [];
  });
}

/** What the services have for a control, the lowest and the highest; a usual pool where they say it by call only. */
function reportedValues({ id }: Control, { services }: Report): [number, number] {
  if (id === 'pool') return [10, 10];
  const values = services.flatMap(({ environment }) => environment?.inputs[id].value ?? []);
  return [Math.min(...values), Math.max(...values)];
}

function slider(
  { id, name, unit, steps }: Control,
  [lowest, highest]: [number, number],
  view: View,
): { row: HTMLElement; clear: () => void } {
  const shown = element('output', { for: `what-if-${id}` });
  const range = element('input', {
    type: 'range',
    id: `what-if-${id}`,
    min: '0',
    max: String(steps.length - 1),
    step: '1',
  });
  const show = (given: number | undefined): void => {
    const reported = lowest === highest ? number(lowest) : `${number(lowest)}–${number(highest)}`;
    const text = given === undefined ? `${reported}${unit} (as reported)` : `${number(given)}${unit}`;
    shown.textContent = id === 'pool' && given === undefined ? 'as reported' : text;
    range.value = String(nearest(steps, given ?? lowest));
    range.setAttribute('aria-valuetext', shown.textContent);
  };
  range.addEventListener('input', () => {
    const value = steps[Number(range.value)] ?? lowest;
    show(value);
    view.set({ whatIf: { ...view.state.whatIf, [id]: value } });
  });
  show(view.state.whatIf[id]);
  const title = id in inputs ? inputs[id as keyof typeof inputs].why : '';
  const row = element('div', { class: 'slider', title }, element('label', { for: range.id }, name), range, shown);
  return { row, clear: () => show(undefined) };
}

function number(value: number): string {
  return String(Number(value.toPrecision(3)));
}

function nearest(steps: readonly number[], value: number): number {
  let best = 0;
  for (const [at, step] of steps.entries())
    if (Math.abs(Math.log(step / value)) < Math.abs(Math.log((steps[best] ?? step) / value))) best = at;
  return best;
}
