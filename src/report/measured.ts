import type { Range } from '../model/estimate.ts';
import type { Measurement } from '../project/machine.ts';
import type { ReportEndpoint } from './report.ts';

export type Measured = NonNullable<ReportEndpoint['measured']>;

const EARLIER_SHOWN = 10;

/**
 * What was measured at an endpoint beside what was expected of it before anything was measured: since what is measured moves the
 * expectation, the two would else always agree. Undefined where nothing was measured.
 * @param measurements of the whole folder, the oldest first.
 */
export function measuredOf(
  endpoint: string,
  measurements: readonly Measurement[],
  expected: Range | undefined,
): Measured | undefined {
  const own = measurements.filter((one) => one.endpoint === endpoint);
  const last = own.at(-1);
  if (last === undefined) return undefined;
  const { rps, at, tool, connections, errors, machine } = last;
  return {
    rps: rounded(rps),
    ...{ at, tool, errors },
    ...(connections !== undefined && { connections }),
    ...(machine !== undefined && { machine }),
    ...(expected && {
      expected: { low: rounded(expected.low), mid: rounded(expected.mid), high: rounded(expected.high) },
      ratio: rounded(rps / expected.mid),
    }),
    earlier: own
      .slice(0, -1)
      .slice(-EARLIER_SHOWN)
      .map((before) => ({ rps: rounded(before.rps), at: before.at })),
  };
}

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
