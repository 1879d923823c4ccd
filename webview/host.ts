import type { Ability, FromPage } from '../src/report/pageMessages.ts';
import { firstState, readState } from './viewState.ts';
import type { ViewState } from './viewState.ts';

/** Where the page is shown: in the editor, or as a file of its own. */
export interface Host {
  /** True where code can be opened and changed, and analysed again. */
  readonly isEditor: boolean;
  /** What this editor can do besides. */
  readonly abilities: readonly Ability[];
  post(message: FromPage): void;
  loadState(): ViewState;
  saveState(state: ViewState): void;
}

interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

/** The editor where there is one, else a host that keeps no state and opens nothing. */
export function findHost(): Host {
  const { acquireVsCodeApi } = globalThis as { acquireVsCodeApi?: () => VsCodeApi };
  if (!acquireVsCodeApi) {
    const nothing = () => undefined;
    return { isEditor: false, abilities: [], post: nothing, loadState: () => firstState, saveState: nothing };
  }
  const api = acquireVsCodeApi();
  return {
    isEditor: true,
    abilities: [],
    post: (message) => api.postMessage(message),
    loadState: () => readState(api.getState()),
    saveState: (state) => api.setState(state),
  };
}
