import * as z from 'zod';
import { workloadSchema } from '../model/schema.ts';

/** Framework fit of one service, as the report carries it. */

const range = z.object({ low: z.number(), mid: z.number(), high: z.number() });
const proof = z.object({ file: z.string(), line: z.int().positive() });
const stack = z.enum(['python', 'node', 'go']);

/** A reason of the article's list for or against a stack (S8, S9, S10), with what the service says to it. */
export const criterionSchema = z.object({
  id: z.string(),
  stack,
  /** What speaks for the stack, as a short clause. */
  says: z.string(),
  answer: z.enum(['yes', 'no', 'unknown']),
  /** How it is known, or what to set so that it is. */
  because: z.string(),
  proof: proof.optional(),
});

export const extractionSchema = z.object({
  endpoint: z.string(),
  to: z.string(),
  /** How many times the rate after tuning. */
  factor: range,
  because: z.string(),
});

export const breakEvenSchema = z.object({
  stack,
  /** Rate of one instance of that stack against the tuned service. */
  factor: range,
  /** The rate of the whole service above which moving pays; absent when it never does. */
  targetRps: z.number().optional(),
  /** The sum, for people. */
  working: z.string(),
});

const knownSchema = z.object({
  /** Where it is said. */
  setting: z.string(),
  value: z.number(),
  origin: z.enum(['configured', 'assumed']),
  source: z.string(),
});

/** What only people know, as they answered it in `fit` of framework-fit.json, with what is assumed where they did not. */
export const fitSchema = z.object({
  /** Requests/s of the whole service at its peak. */
  targetRps: z.number().optional(),
  team: z.array(stack).optional(),
  /** Shares of requests by endpoint id. */
  traffic: z.record(z.string(), z.number()).optional(),
  infrastructureCostMatters: z.boolean().optional(),
  singleBinary: z.boolean().optional(),
  /** USD. */
  costPerCoreMonth: knownSchema,
  /** USD for one engineer. */
  costPerWeek: knownSchema,
  rewriteWeeks: z.object({ python: knownSchema, node: knownSchema, go: knownSchema }),
});

export const hybridSchema = z.object({ pattern: z.string(), fits: z.boolean(), because: z.string() });

export const checklistItemSchema = z.object({
  /** Point of the source: S15 to S21. */
  id: z.string(),
  title: z.string(),
  state: z.enum(['done', 'missing', 'not applicable', 'unknown']),
  because: z.string(),
  proof: proof.optional(),
  /** Findings that say more. */
  findings: z.array(z.string()),
});

export const referenceSchema = z.object({
  id: z.string(),
  /** What the article says. */
  article: z.string(),
  /** What is known today, where that differs or adds. */
  today: z.string().optional(),
  source: z.string(),
  checked: z.string(),
});

export const serviceAdviceSchema = z.object({
  service: z.string(),
  framework: z.string(),
  verdict: z.enum(['keep and tune', 'extract', 'consider another stack']),
  /** The answer in one or two sentences. */
  headline: z.string(),
  /** Requests/s of one instance at its typical endpoint, or over the traffic that `fit.traffic` tells: as it is, after tuning, and in each stack after tuning. */
  capacity: z
    .object({ now: range, tuned: range, inStacks: z.object({ python: range, node: range, go: range }) })
    .optional(),
  /** By endpoint: its rate after its findings are dealt with, where that is another one. */
  tunedRates: z.record(z.string(), range),
  /** By endpoint: what a request asks for after its findings are dealt with, where that is something else. */
  tunedWorkloads: z.record(z.string(), workloadSchema).default({}),
  /** Worker processes of an instance after tuning. */
  tunedWorkers: z.number().optional(),
  /** The answers and costs that it follows from. */
  fit: fitSchema.optional(),
  criteria: z.array(criterionSchema),
  extractions: z.array(extractionSchema),
  breakEvens: z.array(breakEvenSchema),
  hybrids: z.array(hybridSchema),
  /** What would make the answer surer: settings under `fit`. */
  questions: z.array(z.object({ setting: z.string(), question: z.string() })),
  checklist: z.array(checklistItemSchema),
});
/** Framework fit of all services, with the figures that it leans on. */
export const adviceSchema = z.object({ services: z.array(serviceAdviceSchema), references: z.array(referenceSchema) });
export type ServiceAdvice = z.infer<typeof serviceAdviceSchema>;
export type Fit = z.infer<typeof fitSchema>;
export type Criterion = z.infer<typeof criterionSchema>;
export type Extraction = z.infer<typeof extractionSchema>;
export type BreakEven = z.infer<typeof breakEvenSchema>;
export type Hybrid = z.infer<typeof hybridSchema>;
export type ChecklistItem = z.infer<typeof checklistItemSchema>;
export type Reference = z.infer<typeof referenceSchema>;
