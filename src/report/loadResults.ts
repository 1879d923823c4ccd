import * as z from 'zod';

/** What a load generator found, as its result file says it. */
export interface LoadResult {
  tool: 'autocannon' | 'wrk' | 'k6';
  /** Requests a second. */
  rps: number;
  errors: number;
  connections?: number;
}

const autocannon = z.object({
  requests: z.object({ average: z.number() }),
  errors: z.number().default(0),
  non2xx: z.number().default(0),
  connections: z.number().optional(),
});
/** `k6 run --summary-export file` and `handleSummary`, which has the numbers in `values`. */
const k6Rate = z.object({ rate: z.number(), count: z.number() });
const k6 = z.object({
  metrics: z.object({
    http_reqs: z.union([k6Rate, z.object({ values: k6Rate }).transform(({ values }) => values)]),
    http_req_failed: z
      .union([
        z.object({ passes: z.number() }),
        z.object({ values: z.object({ passes: z.number() }) }).transform(({ values }) => values),
      ])
      .optional(),
  }),
});

/** Reads the results of autocannon (--json), k6 (its summary as JSON) or wrk (what it prints); undefined when it is none of these. */
export function readLoadResult(text: string): LoadResult | undefined {
  const rate = /^Requests\/sec:\s*([\d.]+)/m.exec(text)?.[1];
  if (rate !== undefined) {
    const errors = [
      ...text.matchAll(/(?:connect|read|write|timeout) (\d+)/g),
      ...text.matchAll(/Non-2xx[^:]*: (\d+)/g),
    ];
    const connections = /(\d+) threads? and (\d+) connections/.exec(text)?.[2];
    return {
      tool: 'wrk',
      rps: Number(rate),
      errors: errors.reduce((sum, [, count]) => sum + Number(count), 0),
      ...(connections !== undefined && { connections: Number(connections) }),
    };
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const ofAutocannon = autocannon.safeParse(value).data;
  if (ofAutocannon) {
    const { requests, errors, non2xx, connections } = ofAutocannon;
    return {
      tool: 'autocannon',
      rps: requests.average,
      errors: errors + non2xx,
      ...(connections !== undefined && { connections }),
    };
  }
  const ofK6 = k6.safeParse(value).data?.metrics;
  return ofK6 && { tool: 'k6', rps: ofK6.http_reqs.rate, errors: ofK6.http_req_failed?.passes ?? 0 };
}
