import * as z from 'zod';
import { reportSchema } from './report.ts';

/** What the report page and the editor that shows it say to each other. Both ends check what they receive. */

export const toPageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('report'), report: reportSchema }),
  /** The report that is shown is being made anew. */
  z.object({ type: z.literal('busy'), busy: z.boolean() }),
  /** Open the entry of an endpoint and go to it. */
  z.object({ type: z.literal('reveal'), endpoint: z.string() }),
]);
export type ToPage = z.infer<typeof toPageSchema>;

export const fromPageSchema = z.discriminatedUnion('type', [
  /** The page listens: the report may be sent. */
  z.object({ type: z.literal('ready') }),
  /** Show this place; the file is relative to the report's root, the line one-based. */
  z.object({ type: z.literal('open'), file: z.string(), line: z.int().positive() }),
  z.object({ type: z.literal('analyze') }),
]);
export type FromPage = z.infer<typeof fromPageSchema>;
