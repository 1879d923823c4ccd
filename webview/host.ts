import * as z from 'zod';
import type { FromPage } from '../src/report/pageMessages.ts';

/** What the reader set: kept while the page lives, so that a hidden panel comes back as it was. */
const whatIfSchema = z.object({
  cores: z.number().optional(),
  workers: z.number().optional(),
  pool: z.number().optional(),
  dbRoundTripMs: z.number().optional(),
  upstreamMs: z.number().optional(),
  rowsPerList: z.number().optional(),
  concurrency: z.number().optional(),
});
/** Inputs of the model that the reader changed. */
export type WhatIf = z.infer<typeof whatIfSchema>;

const viewStateSchema = z.object({
  filter: z.string(),
  class: z.string(),
  onlyFindings: z.boolean(),
  sort: z.string(),
  descending: z.boolean(),
  whatIf: whatIfSchema.default({}),
  targetRps: z.number().optional(),
});
export type ViewState = z.infer<typeof viewStateSchema>;

export const firstState: ViewState = {
  filter: '',
  class: '',
  onlyFindings: false,
  sort: '',
  descending: false,
  whatIf: {},
};

/** Where the page is shown: in the editor, or as a file of its own. */
export interface Host {
  /** True where code can be opened and analysed again. */
  readonly isEditor: boolean;
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
    return { isEditor: false, post: () => undefined, loadState: () => firstState, saveState: () => undefined };
  }
  const api = acquireVsCodeApi();
  return {
    isEditor: true,
    post: (message) => api.postMessage(message),
    loadState: () => viewStateSchema.safeParse(api.getState()).data ?? firstState,
    saveState: (state) => api.setState(state),
  };
}
