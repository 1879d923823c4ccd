import * as z from 'zod';
import { adviceSchema } from '../advice/advice.ts';
import { effectKinds } from '../catalogue/schema.ts';
import { environmentSchema, workloadSchema } from '../model/schema.ts';

/**
 * The report as other programs read it: its names are a contract. camelCase, paths relative to the analysed root with `/`,
 * lines and columns one-based. Raise the version when a name changes its meaning or goes.
 */
export const REPORT_SCHEMA_VERSION = 1;

const place = { file: z.string(), line: z.int().positive() };
const step = z.object({ ...place, label: z.string() });
const confidence = z.enum(['definite', 'probable', 'possible']);
const runsOn = z.enum(['event-loop', 'thread-pool', 'process', 'goroutine', 'background', 'startup']);

export const effectSchema = z.object({
  kind: z.enum(effectKinds),
  library: z.string(),
  /** The library call by its full name. */
  call: z.string(),
  ...place,
  blocking: z.boolean(),
  runsOn,
  offloadedBy: z.string().optional(),
  confidence,
  path: z.array(step),
});

export const endpointSchema = z.object({
  id: z.string(),
  /** Root of the service that it belongs to. */
  service: z.string().optional(),
  method: z.string(),
  path: z.string(),
  framework: z.string(),
  handler: z.string(),
  ...place,
  routeFile: z.string(),
  routeLine: z.int().positive(),
  async: z.boolean(),
  runsOn,
  class: z.enum(['cpu-bound', 'io-bound', 'trivial']),
  /** Why it has this class: one sentence. */
  classReason: z.string(),
  bottleneck: z.string(),
  effects: z.array(effectSchema),
  rps: z
    .object({
      low: z.number(),
      mid: z.number(),
      high: z.number(),
      unit: z.literal('requests/s per instance'),
      assumptions: z.array(z.string()),
      bindingResource: z.string(),
      /** What to say or do so that the range gets narrower. */
      ask: z.string().optional(),
      /** The rate at which waiting stays short: 70 % of the middle. */
      comfortable: z.number().optional(),
      /** 1 for the lowest rate of its service. */
      rank: z.int().positive().optional(),
      /** How much of each resource is in use at the middle rate, 0 to 1, the fullest first. */
      utilization: z.array(z.object({ resource: z.string(), share: z.number() })).optional(),
    })
    .optional(),
  /** What was measured last. */
  measured: z
    .object({
      /** Requests a second. */
      rps: z.number(),
      /** ISO date and time. */
      at: z.string(),
      tool: z.enum(['autocannon', 'wrk', 'k6']),
      connections: z.number().optional(),
      errors: z.number(),
      /** The processor that it ran on, where that is known. */
      machine: z.string().optional(),
      /** What was expected of it before anything was measured. */
      expected: z.object({ low: z.number(), mid: z.number(), high: z.number() }).optional(),
      /** Measured over the middle of what was expected. */
      ratio: z.number().optional(),
      /** What was measured before, the oldest first. */
      earlier: z.array(z.object({ rps: z.number(), at: z.string() })),
    })
    .optional(),
  /** What one request asks for: the input of the model, so that rates can be computed again for another environment. */
  workload: workloadSchema.optional(),
  findings: z.array(z.string()),
});

export const fixSchema = z.object({
  title: z.string(),
  kind: z.enum(['safe', 'preview', 'advice']),
  edits: z
    .array(
      z.object({
        ...place,
        column: z.int().positive(),
        endLine: z.int().positive(),
        endColumn: z.int().positive(),
        newText: z.string(),
        /** The file is new. */
        creates: z.literal(true).optional(),
      }),
    )
    .optional(),
  /** The files that it changes, with the SHA-256 of the texts that the edits are for: of another text they are wrong. */
  basedOn: z.array(z.object({ file: z.string(), sha256: z.string() })).optional(),
  /** Places that no other fix may change together with this one. */
  holds: z
    .array(
      z.object({ ...place, column: z.int().positive(), endLine: z.int().positive(), endColumn: z.int().positive() }),
    )
    .optional(),
  /** Why no edit is offered, as an end of "No edit: ...". */
  refusedBecause: z.string().optional(),
  /** What to do or to look at, in order. */
  steps: z.array(z.string()).optional(),
  /** Code to start from. */
  snippet: z.string().optional(),
  /** The edits as a unified diff, in reports for people. */
  diff: z.string().optional(),
  /** The rate that the model expects once it is made, of a typical endpoint of the finding; the same one for all fixes. */
  rps: z
    .object({
      endpoint: z.string(),
      low: z.number(),
      mid: z.number(),
      high: z.number(),
      unit: z.literal('requests/s per instance'),
      /** By what the rate changes; absent where the model sees no difference. */
      gain: z.object({ low: z.number(), mid: z.number(), high: z.number() }).optional(),
    })
    .optional(),
});

export const findingSchema = z.object({
  /** Stable between runs as long as the code around it is. */
  id: z.string(),
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'information', 'hint']),
  confidence,
  message: z.string(),
  ...place,
  column: z.int().positive(),
  endLine: z.int().positive(),
  endColumn: z.int().positive(),
  /** Ids of endpoints. */
  endpoints: z.array(z.string()),
  path: z.array(step),
  /** Calls that lead to the place on other paths. */
  alsoFrom: z.array(step).optional(),
  gain: z.object({ low: z.number(), mid: z.number(), high: z.number() }).optional(),
  fixes: z.array(fixSchema),
});

export const serviceSchema = z.object({
  root: z.string(),
  framework: z.string(),
  frameworkVersion: z.string().optional(),
  runtimeVersion: z.string().optional(),
  /** One line per deployment that was found: how it is started, with how many workers, and where that is written. */
  deployment: z.array(
    z.object({
      source: z.string(),
      server: z.string(),
      workers: z.string(),
      ...place,
    }),
  ),
  pool: z.array(z.object({ library: z.string(), call: z.string(), size: z.string(), ...place })),
  serializer: z.string(),
  /** What the expected rates rest on, each input with its origin. */
  environment: environmentSchema.optional(),
  /** Connections that its workers can open in all, against what the database allows. */
  connections: z
    .array(z.object({ pool: z.string(), wanted: z.number(), allowed: z.number(), message: z.string() }))
    .optional(),
});

export const reportSchema = z.object({
  schemaVersion: z.literal(REPORT_SCHEMA_VERSION),
  tool: z.object({ name: z.literal('framework-fit'), version: z.string() }),
  /** Absolute path of the analysed folder. */
  root: z.string(),
  durationMs: z.number(),
  files: z.object({
    analyzed: z.int(),
    skipped: z.array(z.object({ file: z.string(), reason: z.string() })),
    parsedFromCache: z.int(),
  }),
  services: z.array(serviceSchema),
  endpoints: z.array(endpointSchema),
  /** Ranked: what hurts most endpoints most comes first. */
  findings: z.array(findingSchema),
  /** The comments that silence findings, with what is wrong with them. */
  suppressions: z
    .array(
      z.object({
        ...place,
        /** Empty: every rule. */
        rules: z.array(z.string()),
        reason: z.string(),
        /** Ids of the rules whose findings it silenced. */
        silenced: z.array(z.string()),
        problems: z.array(z.string()),
      }),
    )
    .default([]),
  unresolved: z.array(z.object({ file: z.string(), line: z.int(), what: z.string(), why: z.string() })),
  /** Whether the framework fits: what tuning gives, what would serve better, and from which target on. */
  advice: adviceSchema,
});
export type Report = z.infer<typeof reportSchema>;
export type ReportEndpoint = z.infer<typeof endpointSchema>;
export type ReportFinding = z.infer<typeof findingSchema>;
export type ReportFix = z.infer<typeof fixSchema>;
export type ReportEffect = z.infer<typeof effectSchema>;
