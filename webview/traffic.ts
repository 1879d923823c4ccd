import type { Traffic } from '../src/advice/serviceRate.ts';
import type { ReportEndpoint } from '../src/report/report.ts';
import { count, serviceName } from '../src/report/words.ts';
import { element } from './dom.ts';
import { mixOf, presetNames, presetsOf, routersOf, sumOf, trafficOf, withRouterWeight } from './mix.ts';
import type { OneService } from './services.ts';
import { button, choice } from './ui.ts';
import type { View } from './view.ts';
import type { Mix } from './viewState.ts';

/** How requests are spread over the endpoints of a service: a preset, or a share for each router or endpoint. */
export function trafficMix(one: OneService, isNamed: boolean, view: View): { block: HTMLElement; clear: () => void } {
  const { host, report } = view;
  const name = isNamed ? `Traffic mix of ${serviceName(one.service, report)}` : 'Traffic mix';
  const mix = (): Mix => mixOf(one, view.state.mixes);
  const set = (next: Mix): void => view.set({ mixes: { ...view.state.mixes, [one.key]: next } });
  const shares = element('div', { class: 'shares' });
  const keep = button('Keep in framework-fit.json', () => {
    const traffic = trafficOf(one, mix());
    const { targetRps } = view.state;
    host.post({
      type: 'keep',
      fit: { ...(traffic && { traffic: rounded(traffic) }), ...(targetRps !== undefined && { targetRps }) },
    });
  });
  keep.setAttribute('appearance', 'secondary');
  const draw = (): void => {
    const isCustom = mix().preset === 'custom';
    shares.replaceChildren(...(isCustom ? [shareRows(one, mix, set)] : []));
    keep.hidden = !host.isEditor || mix().preset === 'typical' || mix().preset === 'configured';
  };
  const presets = presetsOf(one).map((preset): [string, string] => [preset, presetNames[preset]]);
  const choose = (preset: string): void => {
    const chosen = presetsOf(one).find((known) => known === preset) ?? 'typical';
    // A custom mix starts as what was shown before.
    const start = trafficOf(one, mix()) ?? trafficOf(one, { preset: 'even', weights: {} }) ?? {};
    set({ preset: chosen, weights: chosen === 'custom' ? { ...start } : {} });
    draw();
  };
  const picker = element('div', { class: 'picker' });
  const drawPicker = (): void =>
    picker.replaceChildren(element('span', {}, name), choice(name, presets, mix().preset, choose), keep);
  drawPicker();
  draw();
  return {
    block: element('div', { class: 'traffic' }, picker, shares),
    clear() {
      drawPicker();
      draw();
    },
  };
}

/** A row for each router with its weight and share, which opens to its endpoints. */
function shareRows(one: OneService, mix: () => Mix, set: (mix: Mix) => void): HTMLElement {
  const rows: (() => void)[] = [];
  const refresh = (): void => {
    for (const show of rows) show();
  };
  const weights = (): Traffic => mix().weights;
  const change = (next: Record<string, number>): void => {
    set({ preset: 'custom', weights: next });
    refresh();
  };
  const row = (
    label: string,
    some: readonly ReportEndpoint[],
    give: (weight: number) => Record<string, number>,
  ): HTMLElement => {
    const input = element('input', { type: 'number', min: '0', step: 'any', 'aria-label': `Weight of ${label}` });
    const share = element('output', { class: 'quiet' });
    rows.push(() => {
      const own = sumOf(weights(), some);
      if (document.activeElement !== input) input.value = String(Number(own.toPrecision(3)));
      const total = Object.values(weights()).reduce((sum, weight) => sum + weight, 0);
      share.textContent = total > 0 ? `${String(Number(((100 * own) / total).toPrecision(2)))} %` : '';
    });
    input.addEventListener('input', () => change(give(Math.max(0, Number(input.value) || 0))));
    return element('div', { class: 'share' }, element('span', { class: 'code' }, label), input, share);
  };
  const groups = routersOf(one).map((group) => {
    const { file, endpoints } = group;
    const [only] = endpoints;
    const label = only && endpoints.length === 1 ? only.id : file;
    const head = row(label, endpoints, (weight) => withRouterWeight(weights(), group, weight));
    if (endpoints.length === 1) return head;
    const inside = element('div', { class: 'inside' });
    const details = element('details', {}, element('summary', {}, count(endpoints.length, 'endpoint')), inside);
    details.addEventListener('toggle', () => {
      if (inside.childElementCount > 0) return;
      inside.append(
        ...endpoints.map((endpoint) =>
          row(endpoint.id, [endpoint], (weight) => ({ ...weights(), [endpoint.id]: weight })),
        ),
      );
      refresh();
    });
    return element('div', {}, head, details);
  });
  refresh();
  const note = 'A weight is any number: the share of each follows.';
  return element('div', {}, element('p', { class: 'quiet' }, note), ...groups);
}

function rounded(traffic: Traffic): Record<string, number> {
  const asked = Object.entries(traffic).filter(([, weight]) => weight > 0);
  return Object.fromEntries(asked.map(([id, weight]) => [id, Number(weight.toPrecision(3))]));
}
