import type { ServiceAdvice } from '../src/advice/advice.ts';
import type { Report, ReportEndpoint } from '../src/report/report.ts';
import { endpointsByService } from '../src/report/words.ts';

export type ReportService = Report['services'][number];

/** A service of the report with what belongs to it. */
export interface OneService {
  /** Unique in the report, and the same in the next one. */
  key: string;
  service: ReportService;
  endpoints: readonly ReportEndpoint[];
  advice: ServiceAdvice | undefined;
}

/** The services of a report, in its order. */
export function servicesOf(report: Report): OneService[] {
  return endpointsByService(report).map(({ service, endpoints }) => ({
    key: `${service.root}\n${service.framework}`,
    service,
    endpoints,
    advice: report.advice.services.find((one) => one.service === service.root && one.framework === service.framework),
  }));
}
