import type { Sampler } from './ceilings.ts';
import { estimator } from './estimate.ts';
import type { Estimate } from './estimate.ts';
import type { Workload } from './workload.ts';

interface Remembered {
  estimate: Estimate;
  rates: Float64Array | undefined;
}

/**
 * Estimates of the analysis before, by what they were made from: an edit pays only for the endpoints whose workload it changes.
 * What an analysis does not ask for is forgotten after it, so that this does not grow.
 */
export class EstimateMemory {
  private before = new Map<string, Remembered>();
  private now = new Map<string, Remembered>();

  /** Begins an analysis. */
  begin(): void {
    this.before = this.now;
    this.now = new Map();
  }

  /** An estimator that gives the same as `estimator(sampler)`. */
  estimator(sampler: Sampler): (workload: Workload) => Estimate {
    const make = estimator(sampler);
    const environment = JSON.stringify(sampler.environment);
    return (workload) => {
      const key = `${environment}${JSON.stringify(workload)}`;
      let found = this.now.get(key) ?? this.before.get(key);
      if (found === undefined) {
        const estimate = make(workload);
        found = { estimate, rates: sampler.rates.get(workload) };
      } else if (found.rates !== undefined) sampler.rates.set(workload, found.rates);
      this.now.set(key, found);
      return found.estimate;
    };
  }
}
