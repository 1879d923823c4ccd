import type { KnownMachine } from '../model/environmentOf.ts';
import type { Measurement } from '../project/machine.ts';
import { readMachine, readMeasurements } from '../project/machine.ts';

/** What calibrating leaves open: servers differ more than their runtimes do. */
const CALIBRATED_GSD = 1.1;

/** What was measured on this machine that the rates of a root's services follow: its calibration, and endpoints of these services. */
export function knownRates(root: string): { machine?: KnownMachine; measurements?: Measurement[] } {
  const record = readMachine();
  const measurements = readMeasurements(root);
  return {
    ...(record && {
      machine: {
        speed: record.speed,
        gsd: CALIBRATED_GSD,
        origin: 'measured',
        source: `calibrated on ${record.measured.slice(0, 10)}`,
      },
    }),
    ...(measurements.length > 0 && { measurements }),
  };
}
