import * as z from 'zod';
import { constantIds } from './constants.ts';
import { inputIds } from './environment.ts';
import type { Environment } from './environment.ts';
import type { Workload } from './workload.ts';

/** The model's input as the report carries it, so that rates can be computed again where it is read. */

const amount = {
  times: z.number(),
  by: z.array(z.enum(inputIds)).optional(),
  between: z.tuple([z.number(), z.number()]).optional(),
  ofWorker: z.literal(true).optional(),
};
const origin = { at: z.string().optional(), within: z.string().optional(), what: z.string() };

export const workloadSchema = z.object({
  runtime: z.enum(['python', 'node', 'go']),
  work: z.array(
    z.object({
      ...amount,
      ...origin,
      constant: z.enum(constantIds),
      on: z.enum(['loop', 'gil', 'thread']),
      waitedFor: z.enum(['awaits', 'blocks', 'in-thread']).optional(),
      pool: z.string().optional(),
    }),
  ),
  waits: z.array(
    z.object({
      ...amount,
      ...origin,
      kind: z.enum(['db', 'http', 'cache', 'fs', 'queue', 'process', 'sleep', 'lock']),
      ms: z.union([z.number(), z.enum(inputIds)]),
      how: z.enum(['awaits', 'blocks', 'in-thread']),
      group: z.string().optional(),
      atOnce: z.literal(true).optional(),
      pool: z.string().optional(),
      poolSize: z.number().optional(),
      connects: z.literal(true).optional(),
      serial: z.literal(true).optional(),
    }),
  ),
}) satisfies z.ZodType<Workload>;

const inputSchema = z.object({
  value: z.number(),
  gsd: z.number(),
  origin: z.enum(['measured', 'configured', 'detected', 'assumed']),
  source: z.string(),
});

export const environmentSchema = z.object({
  inputs: z.record(z.enum(inputIds), inputSchema),
  dbAuth: z.enum(['scram', 'md5', 'trust']),
}) satisfies z.ZodType<Environment>;
