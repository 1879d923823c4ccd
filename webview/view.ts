import type { Report } from '../src/report/report.ts';
import type { Host } from './host.ts';
import { ratesFor } from './rates.ts';
import type { Rates } from './rates.ts';
import type { ViewState } from './viewState.ts';

/** What the page shows: the report, what the reader set, and the rates that follow. Sections ask it, and are told of changes. */
export interface View {
  readonly report: Report;
  readonly host: Host;
  readonly state: ViewState;
  /** As the reader's what-if makes them. */
  readonly rates: Rates;
  set(change: Partial<ViewState>): void;
  /** Calls `listener` after each change of one of these parts. */
  on(parts: readonly (keyof ViewState)[], listener: () => void): void;
}

export function createView(report: Report, host: Host): View {
  let state = host.loadState();
  let rates = ratesFor(report, state.whatIf);
  const listeners: { parts: readonly (keyof ViewState)[]; listener: () => void }[] = [];
  return {
    report,
    host,
    get state() {
      return state;
    },
    get rates() {
      return rates;
    },
    set(change) {
      state = { ...state, ...change };
      host.saveState(state);
      const changed = Object.keys(change) as (keyof ViewState)[];
      if (changed.includes('whatIf')) rates = ratesFor(report, state.whatIf);
      for (const { parts, listener } of listeners) if (parts.some((part) => changed.includes(part))) listener();
    },
    on(parts, listener) {
      listeners.push({ parts, listener });
    },
  };
}
