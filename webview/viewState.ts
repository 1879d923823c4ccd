import * as z from 'zod';

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

const mixSchema = z.object({
  /**
   * typical: no mix, the typical endpoint stands for all; even: all are asked alike often; measured: in proportion to what was measured;
   * configured: as framework-fit.json says; custom: as the reader says.
   */
  preset: z.enum(['typical', 'even', 'measured', 'configured', 'custom']),
  /** Weights by endpoint id, for custom. */
  weights: z.record(z.string(), z.number()).default({}),
});
/** How requests are spread over the endpoints of a service. */
export type Mix = z.infer<typeof mixSchema>;

const viewStateSchema = z.object({
  filter: z.string(),
  class: z.string(),
  onlyFindings: z.boolean(),
  sort: z.string(),
  descending: z.boolean(),
  whatIf: whatIfSchema.default({}),
  /** By service: see serviceKey. */
  mixes: z.record(z.string(), mixSchema).default({}),
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
  mixes: {},
};

/** A state that was kept; the first one where it is none of ours. */
export function readState(kept: unknown): ViewState {
  return viewStateSchema.safeParse(kept).data ?? firstState;
}
