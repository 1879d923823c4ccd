import * as z from 'zod';
import { reportSchema } from './report.ts';

/** What the report page and the editor that shows it say to each other. Both ends check what they receive. */

/** What the editor around the page can do besides opening code. */
const abilitySchema = z.enum(['measure']);
export type Ability = z.infer<typeof abilitySchema>;

export const toPageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('report'), report: reportSchema, abilities: z.array(abilitySchema) }),
  /** The report that is shown is being made anew. */
  z.object({ type: z.literal('busy'), busy: z.boolean() }),
  /** Open the entry of an endpoint and go to it. */
  z.object({ type: z.literal('reveal'), endpoint: z.string() }),
]);
export type ToPage = z.infer<typeof toPageSchema>;

export const exportFormats = ['html', 'markdown', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Answers of a person, which `fit` of framework-fit.json keeps. */
export const fitAnswersSchema = z.object({
  targetRps: z.number().positive().optional(),
  traffic: z.record(z.string(), z.number().nonnegative()).optional(),
  team: z.array(z.enum(['python', 'javascript', 'go'])).optional(),
  infrastructureCostMatters: z.boolean().optional(),
  singleBinary: z.boolean().optional(),
});
export type FitAnswers = z.infer<typeof fitAnswersSchema>;

export const fromPageSchema = z.discriminatedUnion('type', [
  /** The page listens: the report may be sent. */
  z.object({ type: z.literal('ready') }),
  /** Show this place; the file is relative to the report's root, the line one-based. */
  z.object({ type: z.literal('open'), file: z.string(), line: z.int().positive() }),
  z.object({ type: z.literal('analyze') }),
  /** Carry out a fix of a finding, which is named by its title. */
  z.object({ type: z.literal('fix'), finding: z.string(), title: z.string() }),
  /** Carry out every fix that keeps all answers of the service. */
  z.object({ type: z.literal('fixAll') }),
  /** Ask where to, and write the report there. */
  z.object({ type: z.literal('export'), format: z.enum(exportFormats) }),
  /** Measure an endpoint of a service that runs on this machine. */
  z.object({ type: z.literal('measure'), endpoint: z.string() }),
  /** Show the page of a rule. */
  z.object({ type: z.literal('rule'), rule: z.string() }),
  /** Write these answers into framework-fit.json. */
  z.object({ type: z.literal('keep'), fit: fitAnswersSchema }),
]);
export type FromPage = z.infer<typeof fromPageSchema>;
