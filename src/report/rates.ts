import type { Endpoint, Service } from '../analysis/service.ts';
import { Sampler } from '../model/ceilings.ts';
import { corrected } from '../model/correction.ts';
import type { MeasuredRate } from '../model/correction.ts';
import type { Environment } from '../model/environment.ts';
import { environmentOf } from '../model/environmentOf.ts';
import type { ConfiguredEnvironment, KnownMachine } from '../model/environmentOf.ts';
import { choiceRates } from '../model/choices.ts';
import type { ChoiceRate } from '../model/choices.ts';
import { benefitOf, gainOf } from '../model/gain.ts';
import type { Gain } from '../model/gain.ts';
import type { Range } from '../model/estimate.ts';
import type { EstimateMemory } from '../model/estimateMemory.ts';
import { estimateService } from '../model/serviceEstimate.ts';
import type { EndpointEstimate } from '../model/serviceEstimate.ts';
import type { Finding, Fix } from '../rules/rule.ts';

/** What the model says of a service. */
export interface RatedService {
  /** The draws of the estimates. */
  sampler: Sampler;
  environment: Environment;
  endpoints: ReadonlyMap<Endpoint, EndpointEstimate>;
  /** What was expected of an endpoint before any was measured. */
  unmeasured: (endpoint: Endpoint) => Range | undefined;
}

/** What the model says of all services, and of the findings in them. */
export interface Rated {
  services: ReadonlyMap<Service, RatedService>;
  gains: ReadonlyMap<Finding, Gain>;
  /** By finding: how much its service gains in all. */
  benefits: ReadonlyMap<Finding, number>;
  /** By fix: the rate once it is made, of the fixes that the model knows. */
  choices: ReadonlyMap<Fix, ChoiceRate>;
}

/** What is known besides the code. */
interface KnownRates {
  environment?: ConfiguredEnvironment;
  machine?: KnownMachine;
  measurements?: readonly MeasuredRate[];
  /** Of earlier analyses of the same folder. */
  memory?: EstimateMemory;
}

/** Estimates every endpoint, and what dealing with each finding would gain. */
export function ratesOfServices(
  services: readonly Service[],
  findings: readonly Finding[],
  { environment: configured, machine, measurements = [], memory }: KnownRates = {},
): Rated {
  memory?.begin();
  const estimated = (service: Service, sampler: Sampler) =>
    estimateService(service, sampler, memory?.estimator(sampler));
  const rated = new Map<Service, RatedService>();
  const gains = new Map<Finding, Gain>();
  const benefits = new Map<Finding, number>();
  const choices = new Map<Fix, ChoiceRate>();
  for (const service of services) {
    const assumed = environmentOf(service, configured, machine);
    let sampler = new Sampler(assumed);
    let estimates = estimated(service, sampler);
    const unmeasured = new Map(estimates.map(({ endpoint, estimate }) => [endpoint, estimate]));
    const environment = corrected(assumed, estimates, measurements);
    if (environment !== assumed) {
      sampler = new Sampler(environment);
      estimates = estimated(service, sampler);
    }
    rated.set(service, {
      sampler,
      environment,
      endpoints: new Map(estimates.map((one) => [one.endpoint, one])),
      unmeasured: (endpoint) => unmeasured.get(endpoint),
    });
    const workloads = new Map(estimates.map((one) => [one.endpoint.id, one]));
    const here = findings.filter(({ endpoints }) => endpoints.some((id) => workloads.has(id)));
    const known = { service, sampler, workloads };
    for (const finding of here) {
      const gain = gainOf(finding, known);
      if (gain === undefined) continue;
      gains.set(finding, gain);
      benefits.set(finding, benefitOf(gain, finding.endpoints.length));
    }
    for (const finding of mostUseful(here, benefits)) {
      const rates = choiceRates(finding, finding.fixes, gains.get(finding)?.typical, known);
      for (const [fix, rate] of rates) choices.set(fix, rate);
    }
  }
  return { services: rated, gains, benefits, choices };
}

/** The rates of choices are told for so many findings of a service, so that they stay a small part of an analysis. */
const MOST_CHOICES = 100;

function mostUseful(findings: readonly Finding[], benefits: ReadonlyMap<Finding, number>): Finding[] {
  return findings
    .filter(({ fixes }) => fixes.some(({ becomes }) => becomes !== undefined))
    .sort((a, b) => (benefits.get(b) ?? 0) - (benefits.get(a) ?? 0))
    .slice(0, MOST_CHOICES);
}
